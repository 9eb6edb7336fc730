function channel(hex: string, at: number) {
  const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

/** WCAG's relative luminance of `#rrggbb`. */
export function luminance(hex: string): number {
  return 0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);
}

/** A store chooses its colour; its sign has to stay readable all the same. */
export function inkOn(hex: string): '#FFFFFF' | '#1B2226' {
  if (!/^#[0-9a-f]{6}$/i.test(hex)) return '#FFFFFF';
  return 1.05 / (luminance(hex) + 0.05) >= 4.5 ? '#FFFFFF' : '#1B2226';
}
