import { DomainError } from '@bytorg/errors';
import { Allow, Public, Sender, type Who } from '@bytorg/identity';
import { Controller, Get, Header, Headers, HttpCode, Inject, NotFoundException } from '@nestjs/common';
import { Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isUuid } from '../products.service';
import { MAX_BYTES, tooLarge } from './picture-bytes';
import { PictureFiles } from './picture-files';
import { type Format, formats, sizeKey } from './picture-sizes';
import { Pictures } from './pictures.service';

interface Part {
  fields: object;
  toBuffer(): Promise<Buffer>;
}
type Incoming = FastifyRequest & {
  file(options: { limits: { fileSize: number } }): Promise<Part | undefined>;
  isMultipart(): boolean;
};

@Controller('api/pictures')
export class PhotoController {
  constructor(
    @Inject(Pictures) private readonly pictures: Pictures,
    @Inject(PictureFiles) private readonly files: PictureFiles,
  ) {}

  /** Multipart: the words first, `file` last. A browser of another site cannot send the header that is asked for. */
  @Allow('owner', 'clerk', 'coordinator')
  @Post()
  @HttpCode(201)
  async upload(
    @Sender() who: Who,
    @Req() request: Incoming,
    @Query('productId') productId = '',
    @Query('storeId') storeId = '',
  ) {
    if (storeId || !who.has('coordinator')) who.mustActFor(storeId);
    if (!request.headers['x-language']) throw new DomainError('CSRF');
    if (!isUuid(productId)) throw new DomainError('PRODUCT_UNKNOWN');
    // Before fifteen megabytes are read.
    if (storeId) await this.pictures.mustBring(storeId, productId);
    const { bytes, word } = await readPart(request);
    const picture = { productId, storeId: storeId || null, bytes, altNb: word('altNb'), altEn: word('altEn') };
    return { id: await this.pictures.addPicture(picture, storeId ? 'store' : 'town') };
  }

  /** `640.avif`, or `640` in the best format that the browser says it takes. The address holds the picture's sum: kept for ever. */
  @Public()
  @Get('photo/:hash/:file')
  @Header('x-content-type-options', 'nosniff')
  @Header('content-security-policy', "default-src 'none'")
  async photo(
    @Param('hash') hash: string,
    @Param('file') file: string,
    @Headers('accept') accept = '',
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const [, size, ending] = /^(160|320|640|1280)(?:\.(avif|webp|jpg))?$/.exec(file) ?? [];
    if (!size || !/^[0-9a-f]{40}$/.test(hash)) throw new NotFoundException();
    const format = (ending as Format | undefined) ?? bestFor(accept);
    const bytes = await this.files.get(sizeKey(hash, Number(size), format));
    if (!bytes) throw new NotFoundException();
    reply.type(formats[format].type).header('cache-control', 'public, max-age=31536000, immutable');
    if (!ending) reply.header('vary', 'accept');
    return bytes;
  }
}

const bestFor = (accept: string): Format =>
  accept.includes('image/avif') ? 'avif' : accept.includes('image/webp') ? 'webp' : 'jpg';

const readPart = async (request: Incoming) => {
  if (!request.isMultipart()) throw new DomainError('FILE_MISSING');
  const part = await request.file({ limits: { fileSize: MAX_BYTES } });
  if (!part) throw new DomainError('FILE_MISSING');
  const bytes = await part.toBuffer().catch((error: { code?: string }) => {
    throw error.code === 'FST_REQ_FILE_TOO_LARGE' ? tooLarge() : new DomainError('PICTURE_BROKEN');
  });
  const word = (name: string) => {
    const { value } = (part.fields as Record<string, { value?: unknown } | undefined>)[name] ?? {};
    return typeof value === 'string' ? value : '';
  };
  return { bytes, word };
};
