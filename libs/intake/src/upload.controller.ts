import { DomainError } from '@bytorg/errors';
import { Allow, Sender, type Who } from '@bytorg/identity';
import { Controller, HttpCode, Inject, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Imports } from './imports.service';

interface Upload {
  filename: string;
  file: AsyncIterable<Buffer> & { truncated: boolean };
}

@Controller('api/imports')
export class UploadController {
  constructor(@Inject(Imports) private readonly imports: Imports) {}

  /** Multipart field `file`; a browser of another site cannot send the header that is asked for. */
  @Allow('owner', 'clerk')
  @Post()
  @HttpCode(201)
  async upload(
    @Sender() who: Who,
    @Req() request: FastifyRequest & { file(): Promise<Upload | undefined>; isMultipart(): boolean },
    @Query('storeId') storeId = '',
  ) {
    who.mustActFor(storeId);
    if (!request.headers['x-language']) throw new DomainError('CSRF');
    if (!request.isMultipart()) throw new DomainError('FILE_MISSING');
    const file = await request.file();
    if (!file) throw new DomainError('FILE_MISSING');
    return { id: await this.imports.upload(who, storeId, file.filename, whole(file)) };
  }
}

/** As it comes; a file that was cut at the limit is none. */
async function* whole({ file }: Upload): AsyncGenerator<Buffer> {
  const tooLarge = new DomainError('FILE_TOO_LARGE', { max: 20 * 1024 * 1024 });
  try {
    yield* file;
  } catch (error) {
    throw (error as { code?: string }).code === 'FST_REQ_FILE_TOO_LARGE'
      ? tooLarge
      : new DomainError('FILE_UNREADABLE');
  }
  if (file.truncated) throw tooLarge;
}
