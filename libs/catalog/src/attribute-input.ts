import { Problems } from '@bytorg/errors';
import type { AskedChoiceInput, AttributeInput } from './attributes.views';
import { isUuid } from './products.service';

const MAX_NAME = 60;
const MAX_CHOICES = 200;

/** Every problem at once; those of a choice name its place, from 0. */
export const checkedAttribute = (input: AttributeInput): void => {
  const problems = new Problems();
  named(input, problems, '');
  if (!isUuid(input.categoryId)) problems.add('categoryId', 'NOT_A_CHOICE');
  if (input.id && !isUuid(input.id)) problems.add('id', 'NOT_A_CHOICE');
  if (input.makesVariants && input.kind === 'text') problems.add('makesVariants', 'NOT_A_CHOICE');
  if (input.unit?.trim() && (input.kind !== 'number' || input.unit.trim().length > 12))
    problems.add('unit', 'NOT_A_CHOICE');
  if (input.code?.trim() && !/^[a-z][a-z0-9-]{0,39}$/.test(input.code.trim())) problems.add('code', 'INVALID');
  const listed = input.kind === 'choice' || input.kind === 'colour';
  if (input.choices.length > (listed ? MAX_CHOICES : 0)) problems.add('choices', 'TOO_MANY', { max: MAX_CHOICES });
  else checkChoices(input.choices, problems);
  problems.throwIfAny();
};

const checkChoices = (choices: readonly AskedChoiceInput[], problems: Problems): void => {
  for (const [n, choice] of choices.entries()) {
    named(choice, problems, `choices.${n}.`);
    if (choice.id && !isUuid(choice.id)) problems.add(`choices.${n}.id`, 'NOT_A_CHOICE');
    if (choice.swatch && !/^[0-9A-F]{6}$/.test(choice.swatch)) problems.add(`choices.${n}.swatch`, 'INVALID');
  }
};

const named = (words: { nameNb: string; nameEn: string }, problems: Problems, prefix: string): void => {
  for (const field of ['nameNb', 'nameEn'] as const) {
    if (!words[field].trim()) problems.add(prefix + field, 'REQUIRED');
    if (words[field].trim().length > MAX_NAME) problems.add(prefix + field, 'TOO_LONG', { max: MAX_NAME });
  }
};
