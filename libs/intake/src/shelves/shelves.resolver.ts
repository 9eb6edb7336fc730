import { Allow, Sender, type Who } from '@bytorg/identity';
import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Imports } from '../imports.service';
import { ImportShelves } from './import-shelves.service';
import { ImportReader } from '../import-reader.service';
import { ImportFile } from '../intake.views';
import { ImportShelf, ImportShelfInput } from './shelves.views';

@Resolver()
export class ShelvesResolver {
  constructor(
    @Inject(Imports) private readonly files: Imports,
    @Inject(ImportShelves) private readonly shelves: ImportShelves,
    @Inject(ImportReader) private readonly reader: ImportReader,
  ) {}

  @Allow('owner', 'clerk')
  @Query(() => [ImportShelf], {
    description: 'What this import calls shelves that the town does not know, and what the store has answered before',
  })
  async importShelves(@Sender() who: Who, @Args('id', { type: () => ID }) id: string) {
    await this.files.mustOwn(who, id);
    return this.shelves.of(id);
  }

  @Allow('owner', 'clerk')
  @Mutation(() => ImportFile, {
    description: 'Remembered for the store; an import that waits for its yes is previewed anew by it',
  })
  async saveImportShelves(
    @Sender() who: Who,
    @Args('id', { type: () => ID }) id: string,
    @Args('shelves', { type: () => [ImportShelfInput] }) shelves: ImportShelfInput[],
  ) {
    await this.shelves.save(who, await this.files.mustOwn(who, id), id, shelves);
    return this.reader.file(id);
  }
}
