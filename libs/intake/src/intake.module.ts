import { Global, Module } from '@nestjs/common';
import { ApplyImport } from './apply.job';
import { BeginDueRuns } from './connectors/begin-due-runs.job';
import { ConnectorsResolver } from './connectors/connectors.resolver';
import { Connectors } from './connectors/connectors.service';
import { FetchSource } from './connectors/fetch-source.job';
import { Runs } from './connectors/runs.service';
import { Decision } from './decision.service';
import { ImportReader } from './import-reader.service';
import { Imports } from './imports.service';
import { IntakeResolver } from './intake.resolver';
import { KeptFiles } from './kept-files';
import { KeptRows } from './kept-rows.service';
import { FetchImportPictures } from './pictures/fetch-import-pictures.job';
import { ImportPictures } from './pictures/import-pictures.service';
import { Judging } from './judging.service';
import { LikelyAnswers } from './likely/answers.service';
import { LikelyResolver } from './likely/likely.resolver';
import { LikelyRows } from './likely/likely-rows.service';
import { PreviewImport } from './preview.job';
import { PushResolver } from './push.resolver';
import { Push } from './push.service';
import { ReadUploadedFile } from './read-file.job';
import { ImportShelves } from './shelves/import-shelves.service';
import { ShelvesResolver } from './shelves/shelves.resolver';
import { UploadController } from './upload.controller';
import { DropOldRows } from './drop-old-rows.job';
import { Families } from './families';
import { Wares } from './wares';

@Global()
@Module({
  controllers: [UploadController],
  providers: [
    ...[
      KeptFiles,
      KeptRows,
      Imports,
      ImportReader,
      Decision,
      Judging,
      LikelyAnswers,
      LikelyRows,
      LikelyResolver,
      Families,
      Wares,
    ],
    ...[ImportShelves, ShelvesResolver],
    DropOldRows,
    ...[ReadUploadedFile, PreviewImport, ApplyImport],
    ...[IntakeResolver, Push, PushResolver, ImportPictures, FetchImportPictures],
    ...[Runs, Connectors, ConnectorsResolver, BeginDueRuns, FetchSource],
  ],
})
export class IntakeModule {}
