import { bakery, type Drawing, farmshop, flowers, grocer } from './drawings-food';
import { bookshop, electronics, hardware, interior, toys, yarn } from './drawings-things';
import { bike, clothing, health, jewellery, optician, shoes, sport } from './drawings-wear';

const drawings: [RegExp, Drawing][] = [
  [/farm|gard|gård|cheese|ost|dairy/, farmshop],
  [/baker|bak/, bakery],
  [/deli|grocer|food|mat|kolonial|spice|coffee|kaffe/, grocer],
  [/flower|blomst|garden|hage|florist/, flowers],
  [/iron|hard|jern|tool|paint|maling/, hardware],
  [/book|bok|paper/, bookshop],
  [/toy|leke|game|spill/, toys],
  [/electr|elektr|sound|radio|phone/, electronics],
  [/yarn|garn|craft|fabric|husflid|hobby|sewing/, yarn],
  [/shoe|sko/, shoes],
  [/sport|outdoor|fjell|ski/, sport],
  [/jewel|gull|watch/, jewellery],
  [/cloth|klær|klaer|fashion|wear|baby|children|barn/, clothing],
  [/pharm|health|helse|apotek|beauty|skin|frisør/, health],
  [/optic|glasses|brille|optik/, optician],
  [/bike|cycle|sykkel/, bike],
  [/interior|home|hjem|furniture|lamp|kitchen|gift|gave/, interior],
];

/** A shop's kind is data; a kind nobody has drawn yet gets the window with a lamp and a chair. */
export function drawingFor(kind: string): Drawing {
  return drawings.find(([pattern]) => pattern.test(kind.toLowerCase()))?.[1] ?? interior;
}

export interface StoreWindowProps {
  kind: string;
  colour: string;
  /** Left out where the page itself is painted in the shop's colour. */
  wall?: boolean;
  className?: string;
}

/** The shop's front, seen from the street: awning in its colour, goods behind the glass. Decorative. */
export function StoreWindow({ kind, colour, wall = true, className }: StoreWindowProps) {
  const stripes = [0, 1, 2, 3, 4, 5, 6, 7];
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      className={className}
      viewBox="0 0 160 120"
      aria-hidden="true"
      focusable="false"
    >
      {wall ? <path d="M0 0h160v120H0z" fill={colour} fillOpacity=".16" /> : null}
      <path d="M10 30h140v80H10z" fill="#FFFDF8" />
      <path d="M10 30h140v80H10z" fill={colour} fillOpacity=".07" />
      <path d="M104 30l46 0v52zM84 30h10l56 66v12z" fill="#fff" fillOpacity=".55" />
      <g transform="translate(20 40)">{drawingFor(kind)(colour)}</g>
      <path d="M10 30h140v80H10z" fill="none" stroke="#3A4247" strokeOpacity=".28" strokeWidth="2" />
      {stripes.map((at) => (
        <path
          key={at}
          d={`M${4 + at * 19} 14h19v22a9.5 8 0 0 1-19 0z`}
          fill={at % 2 ? '#FFFFFF' : colour}
          stroke={colour}
          strokeOpacity=".35"
        />
      ))}
      <path d="M4 8h152v8H4z" fill={colour} />
      <path d="M0 112h160v8H0z" fill="#3A4247" fillOpacity=".2" />
    </svg>
  );
}
