import { Allow, Sender, type Who } from '@bytorg/identity';
import { Inject } from '@nestjs/common';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ImportReader } from './import-reader.service';
import { Imports } from './imports.service';
import {
  type ImportAction,
  ImportActionEnum,
  ImportFile,
  ImportMappingInput,
  ImportOptionsInput,
  ImportPicturesView,
  ImportRetirements,
  ImportRows,
} from './intake.views';
import { ImportShelfInput } from './shelves/shelves.views';
import { ImportPictures } from './pictures/import-pictures.service';

@Resolver()
export class IntakeResolver {
  constructor(
    @Inject(Imports) private readonly files: Imports,
    @Inject(ImportReader) private readonly reader: ImportReader,
    @Inject(ImportPictures) private readonly pictures: ImportPictures,
  ) {}

  @Allow('owner', 'clerk')
  @Query(() => [ImportFile])
  imports(@Sender() who: Who, @Args('storeId', { type: () => ID }) storeId: string) {
    who.mustActFor(storeId);
    return this.reader.list(storeId);
  }

  @Allow('owner', 'clerk')
  @Query(() => ImportFile, { nullable: true })
  async importFile(@Sender() who: Who, @Args('id', { type: () => ID }) id: string) {
    await this.files.mustOwn(who, id);
    return this.reader.file(id);
  }

  @Allow('owner', 'clerk')
  @Query(() => ImportRows)
  async importRows(
    @Sender() who: Who,
    @Args('id', { type: () => ID }) id: string,
    @Args('action', { type: () => ImportActionEnum, nullable: true }) action: ImportAction | null = null,
    @Args('page', { type: () => Int, nullable: true }) page?: number,
    @Args('likely', { nullable: true, description: 'Only rows that the town may know already' }) likely?: boolean,
  ) {
    await this.files.mustOwn(who, id);
    return this.reader.rows(who, id, { action, likely: likely ?? false }, page ?? 1);
  }

  @Allow('owner', 'clerk')
  @Query(() => ImportRetirements)
  async importRetirements(@Sender() who: Who, @Args('id', { type: () => ID }) id: string) {
    await this.files.mustOwn(who, id);
    return this.reader.retirements(id);
  }

  @Allow('owner', 'clerk')
  @Query(() => ImportPicturesView)
  async importPictures(@Sender() who: Who, @Args('id', { type: () => ID }) id: string) {
    await this.files.mustOwn(who, id);
    return this.pictures.report(id, who.language);
  }

  @Allow('owner', 'clerk')
  @Mutation(() => ImportFile)
  async setImportMapping(
    @Sender() who: Who,
    @Args('id', { type: () => ID }) id: string,
    @Args('mapping', { type: () => [ImportMappingInput] }) mapping: ImportMappingInput[],
    @Args('options', { type: () => ImportOptionsInput, nullable: true }) options: ImportOptionsInput | null = null,
    @Args('shelves', {
      type: () => [ImportShelfInput],
      nullable: true,
      description: 'What was chosen beside the columns: remembered for the store, as by saveImportShelves',
    })
    shelves: ImportShelfInput[] | null = null,
  ) {
    await this.files.setMapping(who, id, mapping, options, shelves ?? []);
    return this.reader.file(id);
  }

  @Allow('owner', 'clerk')
  @Mutation(() => ImportFile)
  async applyImport(
    @Sender() who: Who,
    @Args('id', { type: () => ID }) id: string,
    @Args('key') key: string,
    @Args('confirmed', { type: () => Int, nullable: true }) confirmed: number | null = null,
  ) {
    await this.files.apply(who, id, key, confirmed);
    return this.reader.file(id);
  }

  @Allow('owner', 'clerk')
  @Mutation(() => ImportFile)
  async cancelImport(@Sender() who: Who, @Args('id', { type: () => ID }) id: string) {
    await this.files.cancel(who, id);
    return this.reader.file(id);
  }
}
