import { createRequire } from 'node:module';
import { Public } from '@bytorg/identity';
import { Controller, Get, Header, NotFoundException, Param } from '@nestjs/common';

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
  @Header('content-type', 'image/svg+xml; charset=utf-8')
  @Header('cache-control', 'public, max-age=31536000, immutable')
  @Header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'")
  picture(@Param('icon') icon: string, @Param('hue') hueText: string): string {
    const hue = Number(hueText);
    const body =
      /^[a-z0-9-]{1,60}$/.test(icon) && Number.isInteger(hue) && hue >= 0 && hue <= 360 ? iconBody(icon) : undefined;
    if (!body) throw new NotFoundException();
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 480" width="480" height="480">
<defs><radialGradient id="l" cx=".3" cy=".22" r="1"><stop offset="0" stop-color="hsl(${hue} 45% 97%)"/><stop offset=".55" stop-color="hsl(${hue} 38% 91%)"/><stop offset="1" stop-color="hsl(${hue} 32% 82%)"/></radialGradient>
<radialGradient id="s"><stop offset="0" stop-color="hsl(${hue} 35% 25%)" stop-opacity=".34"/><stop offset="1" stop-color="hsl(${hue} 35% 25%)" stop-opacity="0"/></radialGradient></defs>
<rect width="480" height="480" fill="url(#l)"/><ellipse cx="248" cy="386" rx="136" ry="24" fill="url(#s)"/>
<svg x="104" y="96" width="272" height="272" viewBox="0 0 32 32">${body}</svg></svg>`;
  }
}
