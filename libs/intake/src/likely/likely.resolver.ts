import { Allow, Sender, type Who } from '@bytorg/identity';
import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { ImportReader } from '../import-reader.service';
import { ImportFile } from '../intake.views';
import { LikelyAnswers } from './answers.service';
import { ImportAnswerInput } from './likely.views';

@Resolver()
export class LikelyResolver {
  constructor(
    @Inject(LikelyAnswers) private readonly answers: LikelyAnswers,
    @Inject(ImportReader) private readonly reader: ImportReader,
  ) {}

  @Allow('owner', 'clerk')
  @Mutation(() => ImportFile, { description: 'The last answer counts, until it is applied' })
  async answerImportRow(
    @Sender() who: Who,
    @Args('id', { type: () => ID }) id: string,
    @Args('answer') { row, kind, variantId }: ImportAnswerInput,
  ) {
    await this.answers.answer(who, id, { row, kind, variantId: variantId ?? null });
    return this.reader.file(id);
  }
}
