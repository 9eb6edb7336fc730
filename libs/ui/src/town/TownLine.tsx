import { type House, panes, ridge, street } from './shapes';
import { type Light, lightOf, type Season, seasonOf } from './sky';

const FLOOR = 290;
const far = ridge(11, [150, 96, 128, 70, 118, 84, 140], 96, 13, 340);
const near = ridge(29, [206, 176, 214, 196, 168, 204, 178], 74, 26, 340);
const houses = [...street(5, 36, 470), ...street(17, 610, 860), ...street(41, 1092, 1420)];

/** The town from the river: ridge, church, wooden houses, falls. Season and hour come from the server's clock. */
export function TownLine({ hour, month }: { hour: number; month: number }) {
  const light = lightOf(hour, month);
  const season = seasonOf(month);
  return (
    <svg
      className="town"
      data-light={light}
      data-season={season}
      viewBox="0 0 1440 400"
      preserveAspectRatio="xMidYMax slice"
      aria-hidden="true"
      focusable="false"
    >
      <SunOrMoon light={light} />
      {light === 'night' && <Stars />}
      <path className="town-far" d={far} />
      <path className="town-near" d={near} />
      <Church />
      {houses.map((house) => (
        <HouseShape key={house.x} house={house} light={light} />
      ))}
      <path className="town-bank" d="M0 290h1440v110H0z" />
      <Falls />
      <Birches season={season} />
      {season === 'winter' && <Snowfall />}
    </svg>
  );
}

function SunOrMoon({ light }: { light: Light }) {
  if (light === 'night') return <circle className="town-moon" cx="1270" cy="34" r="20" />;
  const height = { dawn: 128, day: 30, dusk: 134 }[light];
  return <circle className="town-sun" cx={light === 'dawn' ? 240 : 1290} cy={height} r="26" />;
}

function Stars() {
  const points = [60, 190, 330, 410, 560, 700, 830, 960, 1060, 1260, 1330, 1400];
  return (
    <g className="town-star">
      {points.map((x, index) => (
        <circle key={x} cx={x} cy={16 + ((index * 37) % 70)} r={index % 3 ? 1.2 : 1.8} />
      ))}
    </g>
  );
}

/** Kongsberg's church: broad brick nave under a hipped roof, tower with a lantern. */
function Church() {
  return (
    <g transform="translate(74 0)">
      <path className="town-brick" d="M826 292v-74h158v74z" />
      <path className="town-slate" d="M818 220l26-44h122l26 44z" />
      <path className="town-snow" d="M838 186l6-10h122l6 10z" />
      <path className="town-brick" d="M880 292V128h50v164z" />
      <path
        className="town-slate"
        d="M874 130l10-18h42l10 18zM889 112V90h32v22zM885 92l10-20h20l10 20zM899 72l6-34 6 34z"
      />
      <path className="town-pane town-lit" d="M895 96h6v12h-6zM909 96h6v12h-6z" />
      <path className="town-trim" d="M904 24h2v16h-2zM900 29h10v2h-10z" />
      <circle className="town-clock" cx="905" cy="150" r="9" />
      <path className="town-trim" d="M904.2 143h1.6v8h-1.6zM905 150h5v1.6h-5z" />
      <path
        className="town-pane town-lit"
        d="M840 236c0-7 10-7 10 0v28h-10zM860 236c0-7 10-7 10 0v28h-10zM940 236c0-7 10-7 10 0v28h-10zM960 236c0-7 10-7 10 0v28h-10zM899 236c0-8 12-8 12 0v16h-12z"
      />
      <path className="town-slate" d="M896 292v-20c0-10 18-10 18 0v20z" />
    </g>
  );
}

function HouseShape({ house, light }: { house: House; light: Light }) {
  const { x, width, wall, roof, paint, gable } = house;
  const top = FLOOR - wall;
  const outline = gable
    ? `M${x - 3} ${top}l${width / 2 + 3} ${-roof}l${width / 2 + 3} ${roof}z`
    : `M${x - 3} ${top}l9 ${-roof * 0.7}h${width - 12}l9 ${roof * 0.7}z`;
  const snow = gable
    ? `M${x - 4} ${top}l${width / 2 + 4} ${-roof - 2}l${width / 2 + 4} ${roof + 2}h-6l${-width / 2 + 2} ${-roof + 3}l${-width / 2 + 2} ${roof - 3}z`
    : `M${x + 3} ${top - roof * 0.45}l3 ${-roof * 0.3}h${width - 12}l3 ${roof * 0.3}z`;
  return (
    <g>
      <path className={`town-wall town-wall--${paint}`} d={`M${x} ${FLOOR + 2}v${-wall - 2}h${width}v${wall + 2}z`} />
      {gable && (
        <path
          className={`town-wall town-wall--${paint}`}
          d={`M${x} ${top}l${width / 2} ${-roof + 2}l${width / 2} ${roof - 2}z`}
        />
      )}
      <path className={gable ? 'town-eave' : 'town-slate'} d={outline} />
      <path className="town-snow" d={snow} />
      {panes(house, FLOOR).map((pane) => (
        <rect
          key={`${pane.x}-${pane.y}`}
          className={pane.lit && light !== 'day' ? 'town-pane town-lit' : 'town-pane'}
          x={pane.x}
          y={pane.y}
          width="7"
          height="10"
        />
      ))}
    </g>
  );
}

/** Nybrufossen: the river comes under the bridge in steps and widens towards whoever looks. */
function Falls() {
  return (
    <g>
      <path className="town-rock" d="M470 302l14-18 116-2 16 16 40 26-8 10 60 30-20 36H380l-14-30 60-26-10-14z" />
      <path className="town-water" d="M494 284c18-5 72-5 90 0l18 30 56 34 40 52H372l46-54 54-32z" />
      <path
        className="town-foam"
        d="M500 290l-6 18m22-20l-4 22m18-23v24m18-24l2 24m16-23l6 22m10-20l8 18M470 322h30m12 5h40m10-5h38M440 350h44m20 6h62m16-6h50M412 382h66m28 6h84m20-6h58"
      />
      <path
        className="town-bridge"
        d="M462 280c40-15 116-15 156 0v6c-40-12-116-12-156 0zM500 281v12M540 278v10M580 281v12"
      />
    </g>
  );
}

function Birches({ season }: { season: Season }) {
  const trees = [18, 486, 596, 872, 1078, 1428];
  return (
    <g>
      {trees.map((x, index) => (
        <g key={x}>
          <path className="town-birch" d={`M${x} 294v-38M${x} 274l8-9M${x} 268l-7-8`} />
          {season !== 'winter' && <ellipse className="town-leaf" cx={x} cy={248} rx={12 + (index % 2) * 3} ry={18} />}
        </g>
      ))}
    </g>
  );
}

function Snowfall() {
  const flakes = Array.from({ length: 34 }, (_, index) => ({ x: (index * 173) % 1440, y: (index * 61) % 250 }));
  return (
    <g className="town-flakes">
      {flakes.map(({ x, y }, index) => (
        <circle key={x} cx={x} cy={y} r={index % 4 ? 1.4 : 2.2} />
      ))}
    </g>
  );
}
