import { registerEnumType } from '@nestjs/graphql';

/** The API's capitals for words that the code and the database write small: `handed_over` is HANDED_OVER. */
export const apiEnum = <T extends string>(name: string, values: readonly T[], description?: string) => {
  const words = Object.fromEntries(values.map((value) => [value.toUpperCase(), value])) as Record<string, T>;
  registerEnumType(words, { name, description });
  return words;
};
