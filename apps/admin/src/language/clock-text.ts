/** What people type for a time: «9», «930», «9.30», «09:30». Anything else is left as it was, for the check to find. */
export function clockText(typed: string): string {
  const match = /^(\d{1,2})(?:[:.\s]?(\d{2}))?$/.exec(typed.trim());
  if (!match) return typed;
  const [, hours = '', minutes = '00'] = match;
  if (Number(hours) > 23 || Number(minutes) > 59) return typed;
  return `${hours.padStart(2, '0')}:${minutes}`;
}

export const isClock = (text: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
