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

/** Streets as the addresses give them away: two shops or more on one street draw its line, and some way beyond them. */
export function streetsOf(stops: Stop[], beyond: number): Street[] {
  const byName = new Map<string, Stop[]>();
  for (const stop of stops) {
    const name = stop.addressLine.replace(/\s*\d.*$/, '');
    byName.set(name, [...(byName.get(name) ?? []), stop]);
  }
  return [...byName].filter(([, along]) => along.length > 1).map(([name, along]) => lineThrough(name, along, beyond));
}

/** The straight line nearest to all of them, from the first to the last and a little on. */
function lineThrough(name: string, stops: Point[], beyond: number): Street {
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
  return { name, from: at(Math.min(...along) - beyond), to: at(Math.max(...along) + beyond) };
}

/** Where a street's name disturbs no shop: of some places on its line, the one furthest from the nearest. */
export function namePlace({ from, to }: Street, stops: Point[], away: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const dir = { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
  // The point of the line nearest to the middle of the map.
  const foot = from.x * dir.x + from.y * dir.y;
  const places = [1, -1, 0.6, -0.6]
    .map((share) => share * away)
    .map((d) => ({ x: from.x + (d - foot) * dir.x, y: from.y + (d - foot) * dir.y }));
  const room = (place: Point) => Math.min(...stops.map(({ x, y }) => Math.hypot(x - place.x, y - place.y)));
  return places.reduce((best, place) => (room(place) > room(best) ? place : best));
}

function mean(values: number[]) {
  return values.reduce((total, value) => total + value, 0) / values.length;
}
