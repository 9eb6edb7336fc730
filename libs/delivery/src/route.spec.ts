import fc from 'fast-check';
import { nearestNeighbour, type Point } from './route';

const flat = (a: Point, b: Point) => Math.hypot(a.lat - b.lat, a.lon - b.lon);

it('collects first, then delivers, always to the nearest', () => {
  const p = (name: string, lat: number) => ({ name, lat, lon: 0 });
  const { order, distanceM } = nearestNeighbour(
    p('start', 0),
    [p('far store', 9), p('near store', 1)],
    [p('door', 2), p('last door', 8)],
    flat,
  );
  expect(order.map((o) => o.name)).toEqual(['near store', 'far store', 'last door', 'door']);
  expect(distanceM).toBe(1 + 8 + 1 + 6);
});

it('visits everyone exactly once', () => {
  const points = fc.array(
    fc.record({ lat: fc.integer({ min: -90, max: 90 }), lon: fc.integer({ min: -90, max: 90 }) }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(points, points, (stores, doors) => {
      const { order } = nearestNeighbour({ lat: 0, lon: 0 }, stores, doors, flat);
      expect(new Set(order)).toEqual(new Set([...stores, ...doors]));
      expect(order).toHaveLength(stores.length + doors.length);
      expect(new Set(order.slice(0, stores.length))).toEqual(new Set(stores));
    }),
  );
});
