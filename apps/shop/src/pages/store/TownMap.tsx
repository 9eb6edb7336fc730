import { Link } from 'react-router';
import { usePath, useTexts } from '../../texts/texts';
import { namePlace, type Point, type Stop, streetsOf } from './streets';

interface Pin {
  id: string;
  slug: string;
  name: string;
  colour: string;
  monogram: string;
  addressLine: string;
  place: { lat: number; lon: number };
}

interface Placed extends Stop {
  store: Pin;
}

const SIZE = { width: 360, height: 300 };
const NEIGHBOURS = 8;
const METRES_PER_DEGREE = 111_320;

/** A small drawn map: this shop, its street and its neighbours. Drawn here, so no tile server learns who looks. */
export function TownMap({ stores, here }: { stores: Pin[]; here: string }) {
  const t = useTexts();
  const centre = stores.find(({ id }) => id === here);
  if (!centre) return null;
  const near = stores
    .map((store): Placed => ({ store, addressLine: store.addressLine, ...metresFrom(centre.place, store.place) }))
    .filter(({ x, y }) => Math.hypot(x, y) < 900)
    .sort((a, b) => Math.hypot(a.x, a.y) - Math.hypot(b.x, b.y))
    .slice(0, NEIGHBOURS + 1);
  const reach = Math.max(120, ...near.map(({ x, y }) => Math.max(Math.abs(x) * 1.2, Math.abs(y) * 1.44)));
  const scale = SIZE.width / 2 / reach;
  const at = ({ x, y }: Point) => ({ x: SIZE.width / 2 + x * scale, y: SIZE.height / 2 - y * scale });
  const step = reach > 350 ? 200 : 50;
  return (
    <section className="town-map" aria-labelledby="map">
      <h2 id="map">{t('store.map')}</h2>
      <svg
        viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
        role="group"
        aria-label={t('store.mapOf', { name: centre.name })}
      >
        <rect className="map-ground" width={SIZE.width} height={SIZE.height} />
        <Streets stops={near} at={at} reach={reach} />
        <circle className="map-ring" cx={SIZE.width / 2} cy={SIZE.height / 2} r={step * scale} />
        <text className="map-note" x={SIZE.width / 2 + step * scale + 5} y={SIZE.height / 2 + 4}>
          {step} m
        </text>
        {near
          .filter(({ store }) => store.id !== here)
          .map((placed) => (
            <Neighbour key={placed.store.id} store={placed.store} {...at(placed)} />
          ))}
        <circle
          className="map-pin map-pin--here"
          cx={SIZE.width / 2}
          cy={SIZE.height / 2}
          r={15}
          fill={centre.colour}
        />
        <text className="map-here" x={SIZE.width / 2} y={SIZE.height / 2 + 4} aria-hidden="true">
          {centre.monogram}
        </text>
      </svg>
      <p className="map-legend">{t('store.mapLegend')}</p>
    </section>
  );
}

function Streets({ stops, at, reach }: { stops: Stop[]; at: (point: Point) => Point; reach: number }) {
  const written: Point[] = [];
  return (
    <g aria-hidden="true">
      {streetsOf(stops, reach * 2).map((street) => {
        const { name, from, to } = street;
        const [a, b] = [at(from), at(to)].sort((one, other) => one.x - other.x);
        const turn = (Math.atan2(b.y - a.y, b.x - a.x) * 180) / Math.PI;
        const place = namePlace(street, [...stops, ...written], reach * 0.6);
        written.push(place);
        const label = at(place);
        return (
          <g key={name}>
            <path
              className="map-street"
              d={`M${a.x.toFixed(1)} ${a.y.toFixed(1)}L${b.x.toFixed(1)} ${b.y.toFixed(1)}`}
            />
            <text
              className="map-note"
              transform={`translate(${label.x.toFixed(1)} ${label.y.toFixed(1)}) rotate(${turn.toFixed(1)}) translate(0 4)`}
              textAnchor="middle"
            >
              {name}
            </text>
          </g>
        );
      })}
    </g>
  );
}

function Neighbour({ store, x, y }: { store: Pin } & Point) {
  const path = usePath();
  return (
    <Link to={path(`/butikk/${store.slug}`)} aria-label={store.name}>
      <title>{store.name}</title>
      <circle className="map-target" cx={x} cy={y} r={13} />
      <circle className="map-pin" cx={x} cy={y} r={8} fill={store.colour} />
    </Link>
  );
}

function metresFrom(from: Pin['place'], to: Pin['place']): Point {
  const narrow = Math.cos((from.lat * Math.PI) / 180);
  return { x: (to.lon - from.lon) * METRES_PER_DEGREE * narrow, y: (to.lat - from.lat) * METRES_PER_DEGREE };
}
