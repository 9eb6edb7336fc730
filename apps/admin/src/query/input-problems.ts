import { useCallback, useState } from 'react';
import { useWords } from '../language/use-words';

export interface FieldProblem {
  field: string;
  code: string;
  values: { name: string; value: string }[];
}

/** What the server found wrong, by field, in words. */
export function useInputProblems() {
  const { sayCode } = useWords();
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const inWords = useCallback(
    (problem: FieldProblem) =>
      sayCode('problem', problem.code, 'problem.INVALID', {
        // Rows that were judged before both were told.
        nearEn: problem.values.find(({ name }) => name === 'near')?.value ?? '',
        ...Object.fromEntries(problem.values.map(({ name, value }) => [name, value])),
      }),
    [sayCode],
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
