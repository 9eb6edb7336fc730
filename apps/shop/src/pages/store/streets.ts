export interface Point {
  x: number;
  y: number;
}

export interface Stop extends Point {
  addressLine: string;
}

export interface Street {
  name: string;
  from: Point;
  to: Point;
}

/** Beyond the last shop a street goes on for a bit. */
const GOES_ON = 60;

/** Streets as the addresses give them away: two shops or more on one street draw its line. */
export function streetsOf(stops: Stop[]): Street[] {
  const byName = new Map<string, Stop[]>();
  for (const stop of stops) {
    const name = stop.addressLine.replace(/\s*\d.*$/, '');
    byName.set(name, [...(byName.get(name) ?? []), stop]);
  }
  return [...byName].filter(([, along]) => along.length > 1).map(([name, along]) => lineThrough(name, along));
}

/** The straight line nearest to all of them, from the first to the last and a little on. */
function lineThrough(name: string, stops: Point[]): Street {
  const middle = { x: mean(stops.map(({ x }) => x)), y: mean(stops.map(({ y }) => y)) };
  const away = stops.map(({ x, y }) => ({ x: x - middle.x, y: y - middle.y }));
  const sum = (of: (point: Point) => number) => away.reduce((total, point) => total + of(point), 0);
  const angle =
    Math.atan2(
      2 * sum(({ x, y }) => x * y),
      sum(({ x, y }) => x * x - y * y),
    ) / 2;
  const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
  const along = away.map(({ x, y }) => x * dx + y * dy);
  const at = (distance: number) => ({ x: middle.x + distance * dx, y: middle.y + distance * dy });
  return { name, from: at(Math.min(...along) - GOES_ON), to: at(Math.max(...along) + GOES_ON) };
}

function mean(values: number[]) {
  return values.reduce((total, value) => total + value, 0) / values.length;
}
