import { Global, Module } from '@nestjs/common';
import { ApplyImport } from './apply.job';
import { Imports } from './imports.service';
import { IntakeResolver } from './intake.resolver';
import { PreviewImport } from './preview.job';
import { PushResolver } from './push.resolver';
import { Push } from './push.service';
import { ReadUploadedFile } from './read-file.job';
import { UploadController } from './upload.controller';
import { Wares } from './wares';

@Global()
@Module({
  controllers: [UploadController],
  providers: [Imports, Wares, ReadUploadedFile, PreviewImport, ApplyImport, IntakeResolver, Push, PushResolver],
})
export class IntakeModule {}
