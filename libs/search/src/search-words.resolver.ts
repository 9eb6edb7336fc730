import { Done, orProblems } from '@bytorg/errors';
import { Allow, Sender, type Who } from '@bytorg/identity';
import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { SearchWordsService } from './search-words.service';
import { SearchWords, Synonyms, SynonymsInput, SynonymsResult } from './search-words.views';

/** What searches understand, and what they did not find. */
@Resolver()
export class SearchWordsResolver {
  constructor(@Inject(SearchWordsService) private readonly words: SearchWordsService) {}

  @Allow('coordinator')
  @Query(() => SearchWords)
  searchWords() {
    return this.words.read();
  }

  @Allow('coordinator')
  @Mutation(() => SynonymsResult)
  saveSynonyms(@Sender() who: Who, @Args('input') input: SynonymsInput, @Args('key') key: string) {
    return orProblems(async () => Object.assign(new Synonyms(), await this.words.save(who, input, key)));
  }

  @Allow('coordinator')
  @Mutation(() => Done)
  async removeSynonyms(@Sender() who: Who, @Args('id', { type: () => ID }) id: string) {
    await this.words.remove(who, id);
    return { ok: true };
  }
}
