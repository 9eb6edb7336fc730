export interface Point {
  lat: number;
  lon: number;
}

/** Visits every store, then every door, each time the nearest one left; answers the order of the indexes. */
export const nearestNeighbour = <P extends Point>(
  start: Point,
  stores: P[],
  doors: P[],
  metres: (a: Point, b: Point) => number,
): { order: P[]; distanceM: number } => {
  const order: P[] = [];
  let at = start;
  let distanceM = 0;
  for (const group of [stores, doors]) {
    const left = [...group];
    while (left.length) {
      let best = 0;
      for (let i = 1; i < left.length; i++) if (metres(at, left[i]) < metres(at, left[best])) best = i;
      const [next] = left.splice(best, 1);
      distanceM += metres(at, next);
      at = next;
      order.push(next);
    }
  }
  return { order, distanceM };
};
