import { isDeepStrictEqual } from 'node:util';
import { Problems } from '@bytorg/errors';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { refuseShelf } from './blocked-wares';
import type { SharedTextInput } from './changes.views';
import { checkedText, type Text, type Was, type WholeText } from './shared-text';
import { SharedValues } from './shared-values.service';

export interface WrittenText {
  text: SharedTextInput;
  note: string;
}

/** What a form says a text shall be, as the fields that it changes; every problem with it by its field. */
@Injectable()
export class WishedTexts {
  constructor(@Inject(SharedValues) private readonly values: SharedValues) {}

  /** NOTHING_CHANGED where the text stands so already. */
  async changes(tx: EntityManager, written: WrittenText, was: Was): Promise<{ before: Text; after: Text }> {
    const wished = await this.whole(tx, written, was);
    const changed = (Object.keys(wished) as (keyof WholeText)[]).filter(
      (f) => !isDeepStrictEqual(wished[f], was.text[f]),
    );
    const problems = new Problems();
    if (!changed.length) problems.add('nameNb', 'NOTHING_CHANGED');
    problems.throwIfAny();
    const only = (text: WholeText) => Object.fromEntries(changed.map((f) => [f, text[f]])) as Text;
    return { before: only(was.text), after: only(wished) };
  }

  private async whole(tx: EntityManager, { text, note }: WrittenText, was: Was): Promise<WholeText> {
    const problems = new Problems();
    const values = await this.values.wished(tx, text, was.text, problems);
    const wished = { ...checkedText(text, note, was, problems), ...values } as WholeText;
    if (wished.categoryId !== was.text.categoryId) await mustBeCategory(tx, wished.categoryId);
    return wished;
  }
}

const mustBeCategory = async (tx: EntityManager, id: string): Promise<void> => {
  const problems = new Problems();
  const [known] = await tx.query(`SELECT 1 FROM category WHERE id = $1`, [id]);
  if (known) await refuseShelf(tx, id, problems, 'categoryId');
  else problems.add('categoryId', 'NOT_A_CHOICE');
  problems.throwIfAny();
};
