/** A choice kept on this device. Private windows may refuse storage: the choice then lives as long as the page. */
export function remembered<T extends string>(key: string, parse: (text: string | null) => T) {
  let kept: T | undefined;
  return {
    read(): T {
      if (kept !== undefined) return kept;
      try {
        return parse(localStorage.getItem(key));
      } catch {
        return parse(null);
      }
    },
    write(value: T) {
      kept = value;
      try {
        localStorage.setItem(key, value);
      } catch {
        // kept in memory above
      }
    },
  };
}
