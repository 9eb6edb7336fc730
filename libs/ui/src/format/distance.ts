const NBSP = '\u00a0';

/** `350 m`, `1,2 km`, `14 km`: as exact as a walk needs. */
export function distance(metres: number): string {
  if (metres < 1000) return `${Math.max(10, Math.round(metres / 10) * 10)}${NBSP}m`;
  const km = metres / 1000;
  return `${km < 10 ? km.toFixed(1).replace('.', ',') : Math.round(km)}${NBSP}km`;
}

/** `482 915`: six digits in threes, as one reads them aloud. */
export function codeInThrees(code: string): string {
  return code.replace(/(\d{3})(?=\d)/g, `$1${NBSP}`);
}

/** `987 654 325` */
export function orgNumber(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+(?!\d))/g, NBSP);
}

/** `32 10 44 88`, `412 34 567`; a foreign number stays as it came. */
export function phoneNumber(phone: string): string {
  const local = phone.replace(/^(\+47|0047)/, '').replace(/\s/g, '');
  if (!/^\d{8}$/.test(local)) return phone;
  const grouped = /^[49]/.test(local)
    ? local.replace(/(\d{3})(\d{2})(\d{3})/, '$1 $2 $3')
    : local.replace(/(\d{2})(?=\d)/g, '$1 ');
  return grouped.replaceAll(' ', NBSP);
}
