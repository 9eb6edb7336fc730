import { useCallback, useState } from 'react';
import { useWords } from '../language/use-words';

export interface FieldProblem {
  field: string;
  code: string;
  values: { name: string; value: string }[];
}

/** What the server found wrong, by field, in words. */
export function useInputProblems() {
  const { sayCode, language } = useWords();
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const inWords = useCallback(
    (problem: FieldProblem) => {
      const { nearEn, ...values } = Object.fromEntries(problem.values.map(({ name, value }) => [name, value]));
      // Choices have a name in each language; rows judged before that are told as they are.
      if (nearEn && language === 'en') values.near = nearEn;
      return sayCode('problem', problem.code, 'problem.INVALID', values);
    },
    [sayCode, language],
  );
  /** The server may say `input.email` or `email`. */
  const of = useCallback(
    (field: string) => {
      const found = problems.find((problem) => problem.field === field || problem.field.endsWith(`.${field}`));
      return found && inWords(found);
    },
    [problems, inWords],
  );
  /** What this side sees by itself: fields that must be filled; true when there are any. */
  const missing = useCallback((fields: string[]) => {
    setProblems(fields.map((field) => ({ field, code: 'REQUIRED', values: [] })));
    return fields.length > 0;
  }, []);
  const clear = useCallback(() => setProblems([]), []);
  return { problems, set: setProblems, missing, clear, of, inWords };
}
