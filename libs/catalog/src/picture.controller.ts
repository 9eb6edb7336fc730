import { createRequire } from 'node:module';
import { Public } from '@bytorg/identity';
import { Controller, Get, Header, NotFoundException, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { drawPicture } from './draw-picture';
import { readLook } from './picture-look';
import { rasterOf } from './pictures/drawn-raster';

interface IconSet {
  icons: Record<string, { body: string }>;
  aliases?: Record<string, { parent: string }>;
}

let set: IconSet | undefined;
// Read at the first picture, not at boot: the set is a few megabytes.
const iconBody = (name: string): string | undefined => {
  set ??= createRequire(import.meta.url)('@iconify-json/fluent-emoji-flat/icons.json') as IconSet;
  return (set.icons[name] ?? set.icons[set.aliases?.[name]?.parent ?? ''])?.body;
};

/** `24.svg`; `24.png` and `24-160.png` for those who take no SVG. */
const FILE = /^(\d{1,3})(?:\.svg|(-160)?\.png)$/;
const LARGE = 800;

/** Pictures composed from an openly licensed set (Fluent Emoji, MIT), one light from above left. */
@Controller('api/pictures')
export class PictureController {
  @Public()
  @Get(':icon/:file')
  @Header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'")
  async picture(
    @Param('icon') icon: string,
    @Param('file') file: string,
    @Query() told: Record<string, unknown>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | Buffer> {
    const [, hueText, small] = FILE.exec(file) ?? [];
    const hue = Number(hueText ?? NaN);
    const body = /^[a-z0-9-]{1,60}$/.test(icon) && hue <= 360 ? iconBody(icon) : undefined;
    if (!body) throw new NotFoundException();
    const look = readLook(told);
    const svg = file.endsWith('.svg');
    // The measure stays out of the pixels: feeds refuse words on pictures, and a server has no fonts.
    const drawn = drawPicture(body, hue, svg ? look : { ...look, measure: undefined });
    const answer = svg ? drawn : await rasterOf(drawn, small ? 160 : LARGE);
    // With the answer only: an error is no picture, and is not kept for ever.
    reply
      .type(svg ? 'image/svg+xml; charset=utf-8' : 'image/png')
      .header('cache-control', 'public, max-age=31536000, immutable');
    return answer;
  }
}
