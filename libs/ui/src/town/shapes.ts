/** A small fixed sequence: the ridge has to be the same on the server and in the browser. */
function sequence(seed: number) {
  let state = seed;
  return () => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647;
  };
}

/** A ridge with spruces on it, from left to right, closed at the bottom. */
export function ridge(seed: number, heights: number[], trees: number, size: number, floor: number): string {
  const next = sequence(seed);
  const width = 1440;
  const at = (x: number) => {
    const place = (x / width) * (heights.length - 1);
    const left = Math.floor(place);
    const share = place - left;
    const smooth = (1 - Math.cos(share * Math.PI)) / 2;
    return heights[left] * (1 - smooth) + (heights[left + 1] ?? heights[left]) * smooth;
  };
  let path = `M0 ${floor}V${Math.round(at(0))}`;
  const step = width / trees;
  for (let index = 0; index < trees; index += 1) {
    const left = index * step;
    const middle = left + step / 2;
    const top = at(middle) - size * (0.55 + next() * 0.75);
    path += `L${Math.round(left)} ${Math.round(at(left))}L${Math.round(middle)} ${Math.round(top)}`;
  }
  return `${path}L${width} ${Math.round(at(width))}V${floor}z`;
}

export interface House {
  x: number;
  width: number;
  wall: number;
  roof: number;
  paint: 'red' | 'ochre' | 'white' | 'green' | 'grey';
  gable: boolean;
}

const paints: House['paint'][] = ['white', 'red', 'ochre', 'grey', 'white', 'green', 'red', 'white', 'ochre'];

/** A row of wooden houses between two points, shoulder to shoulder as along Storgata. */
export function street(seed: number, from: number, to: number): House[] {
  const next = sequence(seed);
  const houses: House[] = [];
  let x = from;
  while (x < to - 30) {
    const width = Math.round(38 + next() * 34);
    houses.push({
      x,
      width: Math.min(width, to - x),
      wall: Math.round(30 + next() * 26),
      roof: Math.round(16 + next() * 12),
      paint: paints[Math.floor(next() * paints.length)],
      gable: next() > 0.45,
    });
    x += width + (next() > 0.7 ? 10 : 1);
  }
  return houses;
}

export interface Pane {
  x: number;
  y: number;
  lit: boolean;
}

/** Windows in rows; at night about two of three have light. */
export function panes(house: House, floor: number): Pane[] {
  const columns = Math.max(2, Math.floor(house.width / 16));
  const rows = house.wall > 42 ? 2 : 1;
  const gap = house.width / columns;
  return Array.from({ length: columns * rows }, (_, index) => ({
    x: Math.round(house.x + gap * ((index % columns) + 0.5) - 3.5),
    y: Math.round(floor - house.wall + 8 + Math.floor(index / columns) * 20),
    lit: (house.x * 7 + index * 13) % 3 !== 0,
  }));
}
