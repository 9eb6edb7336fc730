export type Season = 'winter' | 'spring' | 'summer' | 'autumn';
export type Light = 'night' | 'dawn' | 'day' | 'dusk';

export function seasonOf(month: number): Season {
  if (month === 12 || month <= 3) return 'winter';
  if (month <= 5) return 'spring';
  return month <= 8 ? 'summer' : 'autumn';
}

// Kongsberg lies at 59.7 degrees north: the sun is up six hours at midwinter and nearly nineteen at midsummer.
const sunrise = [9, 8, 7, 6, 5, 4, 4, 5, 7, 8, 8, 9];
const sunset = [16, 17, 18, 21, 22, 23, 23, 21, 20, 18, 16, 15];

export function lightOf(hour: number, month: number): Light {
  const up = sunrise[month - 1];
  const down = sunset[month - 1];
  if (hour === up || hour === up - 1) return 'dawn';
  if (hour === down || hour === down - 1) return 'dusk';
  return hour > up && hour < down ? 'day' : 'night';
}
