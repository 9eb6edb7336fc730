import { DomainError } from '@bytorg/errors';
import { imaging, inTurn } from './imaging';

/** So many are remembered (2 MB at most), and so many may wait: drawing costs more than asking. */
const REMEMBERED = 100;
const MOST_WAITING = 40;
const remembered = new Map<string, Promise<Buffer>>();
let waiting = 0;

/** A drawing as pixels, for those who take no SVG: feeds, letters, other sites' previews. */
export const rasterOf = (svg: string, width: number): Promise<Buffer> => {
  const key = `${width} ${svg}`;
  const before = remembered.get(key);
  if (before) return before;
  if (waiting >= MOST_WAITING) throw new DomainError('TOO_BUSY', { unavailable: true });
  waiting++;
  const drawn = inTurn(() => draw(svg, width)).finally(() => waiting--);
  remembered.set(key, drawn);
  drawn.catch(() => remembered.delete(key));
  if (remembered.size > REMEMBERED) remembered.delete(remembered.keys().next().value!);
  return drawn;
};

const draw = async (svg: string, width: number) =>
  (await imaging())(Buffer.from(svg), { density: (72 * width) / 480 })
    .resize(width, width)
    .png({ palette: true, quality: 90, effort: 3 })
    .toBuffer();
