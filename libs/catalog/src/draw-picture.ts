import type { Look } from './picture-look';

const scales = { s: 0.74, m: 0.94, l: 1.12 };
const turns = [0, -9, 7, -4, 12];

/** What stands behind the goods: nothing, a disc, an arch, a table's edge. */
const backdrops = (hue: number) => [
  '',
  `<circle cx="240" cy="226" r="172" fill="hsl(${hue} 48% 99%)" fill-opacity=".6"/>`,
  `<path d="M92 392V214a148 148 0 0 1 296 0v178z" fill="hsl(${hue} 42% 99%)" fill-opacity=".55"/>`,
  `<path d="M0 352h480v128H0z" fill="hsl(${hue} 30% 72%)" fill-opacity=".45"/>`,
];

const parts = (tone: string) => [0, 2, 4].map((at) => parseInt(tone.slice(at, at + 2), 16) / 255);

/** Shades of one colour instead of the drawing's own: light stays light, dark stays dark. */
const dye = (tone: string) => {
  const ramp = parts(tone).map((c) => [c * 0.45, c, c + (1 - c) * 0.75].map((x) => x.toFixed(2)).join(' '));
  const light = '.36 .5 .14 0 0 ';
  return `<filter id="d" color-interpolation-filters="sRGB"><feColorMatrix values="${light.repeat(3)}0 0 0 1 0"/><feComponentTransfer>${[
    'R',
    'G',
    'B',
  ]
    .map((channel, i) => `<feFunc${channel} type="table" tableValues="${ramp[i]}"/>`)
    .join('')}</feComponentTransfer></filter>`;
};

const label = (text: string) =>
  `<rect x="28" y="408" width="${32 + text.length * 17}" height="46" rx="23" fill="#fff" fill-opacity=".88"/>` +
  `<text x="44" y="440" font-family="Figtree, system-ui, sans-serif" font-size="28" font-weight="600" fill="#1B2226">${text}</text>`;

/** The object large on its category's colour, one light from above left; kinds of the same thing differ to the eye. */
export const drawPicture = (body: string, hue: number, { tone, size, measure, pose }: Look): string => {
  const near = (hue + [0, 12, 348][pose % 3]) % 360;
  const scale = scales[size ?? 'm'];
  const turn = turns[Math.floor(pose / 4) % turns.length];
  const half = 145 * scale;
  const ground = 376 - (1 - scale) * 40;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 480" width="480" height="480">
<defs><radialGradient id="l" cx=".3" cy=".22" r="1"><stop offset="0" stop-color="hsl(${near} 45% 97%)"/><stop offset=".55" stop-color="hsl(${near} 38% 91%)"/><stop offset="1" stop-color="hsl(${near} 32% 82%)"/></radialGradient>
<radialGradient id="s"><stop offset="0" stop-color="hsl(${near} 35% 25%)" stop-opacity=".34"/><stop offset="1" stop-color="hsl(${near} 35% 25%)" stop-opacity="0"/></radialGradient>${tone ? dye(tone) : ''}</defs>
<rect width="480" height="480" fill="url(#l)"/>${backdrops(near)[pose % 4]}<ellipse cx="248" cy="${ground + 8}" rx="${half}" ry="24" fill="url(#s)"/>
<g transform="rotate(${turn} 240 240)"${tone ? ' filter="url(#d)"' : ''}><svg x="${240 - half}" y="${ground - 2 * half}" width="${2 * half}" height="${2 * half}" viewBox="0 0 32 32">${body}</svg></g>${measure ? label(measure) : ''}</svg>`;
};
