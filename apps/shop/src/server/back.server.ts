/** A form says where it stood. Only a path of our own is believed: `//elsewhere` and `/\elsewhere` leave the site. */
export function backTo(value: FormDataEntryValue | null): string {
  return typeof value === 'string' && /^\/(?![/\\])/.test(value) ? value : '/';
}
