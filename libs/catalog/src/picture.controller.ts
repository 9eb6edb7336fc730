import { createRequire } from 'node:module';
import { Public } from '@bytorg/identity';
import { Controller, Get, Header, NotFoundException, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { drawPicture } from './draw-picture';
import { readLook } from './picture-look';

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

/** Pictures composed from an openly licensed set (Fluent Emoji, MIT), one light from above left. */
@Controller('api/pictures')
export class PictureController {
  @Public()
  @Get(':icon/:hue.svg')
  @Header('cache-control', 'public, max-age=31536000, immutable')
  @Header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'")
  picture(
    @Param('icon') icon: string,
    @Param('hue') hueText: string,
    @Query() look: Record<string, unknown>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): string {
    const hue = Number(hueText);
    const body =
      /^[a-z0-9-]{1,60}$/.test(icon) && Number.isInteger(hue) && hue >= 0 && hue <= 360 ? iconBody(icon) : undefined;
    if (!body) throw new NotFoundException();
    reply.type('image/svg+xml; charset=utf-8'); // with the answer only: an error is no picture
    return drawPicture(body, hue, readLook(look));
  }
}
