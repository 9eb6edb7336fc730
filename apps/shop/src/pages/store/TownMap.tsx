import { Link } from 'react-router';
import { usePath, useTexts } from '../../texts/texts';

interface Pin {
  id: string;
  slug: string;
  name: string;
  colour: string;
  monogram: string;
  place: { lat: number; lon: number };
}

const SIZE = { width: 360, height: 240 };
const METRES_PER_DEGREE = 111_320;

/** A small drawn map: this shop and its neighbours within a short walk. Drawn here, so no tile server learns who looks. */
export function TownMap({ stores, here }: { stores: Pin[]; here: string }) {
  const t = useTexts();
  const path = usePath();
  const centre = stores.find(({ id }) => id === here);
  if (!centre) return null;
  const pins = stores.map((store) => ({ store, ...metresFrom(centre.place, store.place) })).filter(({ x, y }) => Math.abs(x) < 900 && Math.abs(y) < 600);
  const reach = Math.max(180, ...pins.map(({ x, y }) => Math.max(Math.abs(x) * 1.15, Math.abs(y) * 1.75)));
  const scale = SIZE.width / 2 / reach;
  const at = (x: number, y: number) => ({ left: SIZE.width / 2 + x * scale, top: SIZE.height / 2 - y * scale });
  const step = reach > 500 ? 200 : 100;
  return (
    <section className="town-map" aria-labelledby="map">
      <h2 id="map">{t('store.map')}</h2>
      <svg viewBox={`0 0 ${SIZE.width} ${SIZE.height}`} role="group" aria-label={t('store.mapOf', { name: centre.name })}>
        <rect className="map-ground" width={SIZE.width} height={SIZE.height} />
        <circle className="map-ring" cx={SIZE.width / 2} cy={SIZE.height / 2} r={step * scale} />
        <circle className="map-ring" cx={SIZE.width / 2} cy={SIZE.height / 2} r={step * 2 * scale} />
        <text className="map-note" x={SIZE.width / 2 + step * scale + 4} y={SIZE.height / 2 + 4}>
          {step} m
        </text>
        {pins
          .sort((a, b) => Number(a.store.id === here) - Number(b.store.id === here))
          .map(({ store, x, y }) => {
            const { left, top } = at(x, y);
            const mine = store.id === here;
            const pin = <circle className={mine ? 'map-pin map-pin--here' : 'map-pin'} cx={left} cy={top} r={mine ? 13 : 7} fill={store.colour} />;
            if (mine) return <g key={store.id}>{pin}<text className="map-here" x={left} y={top + 4}>{store.monogram}</text></g>;
            return (
              <Link key={store.id} to={path(`/butikk/${store.slug}`)} aria-label={store.name}>
                <title>{store.name}</title>
                {pin}
              </Link>
            );
          })}
      </svg>
      <p className="map-legend">{t('store.mapLegend')}</p>
    </section>
  );
}

function metresFrom(from: Pin['place'], to: Pin['place']) {
  const narrow = Math.cos((from.lat * Math.PI) / 180);
  return { x: (to.lon - from.lon) * METRES_PER_DEGREE * narrow, y: (to.lat - from.lat) * METRES_PER_DEGREE };
}
