import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import { type FieldProblem, InputProblems } from './errors';

@ObjectType()
export class ProblemValue {
  @Field() name: string;
  @Field() value: string;
}

@ObjectType('FieldProblem')
export class FieldProblemView {
  @Field() field: string;
  @Field() code: string;
  @Field(() => [ProblemValue]) values: ProblemValue[];
}

export const problemView = ({ field, code, values }: FieldProblem): FieldProblemView => ({
  field,
  code,
  values: Object.entries(values ?? {}).map(([name, value]) => ({ name, value: String(value) })),
});

@ObjectType('InputProblems')
export class InputProblemsView {
  @Field(() => [FieldProblemView]) problems: FieldProblemView[];

  static of({ problems }: InputProblems): InputProblemsView {
    const view = new InputProblemsView();
    view.problems = problems.map(problemView);
    return view;
  }
}

@ObjectType()
export class Done {
  @Field() ok: boolean;
}

/** The answer, or everything that must be mended first. */
export const orProblems = async <T>(work: () => Promise<T>): Promise<T | InputProblemsView> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof InputProblems) return InputProblemsView.of(error);
    throw error;
  }
};

/** A union of an answer and `InputProblems`, under the API's name for it. */
export const resultUnion = <T extends object>(name: string, type: () => new () => T) =>
  createUnionType({
    name,
    types: () => [type(), InputProblemsView] as const,
    resolveType: (value) => (value instanceof InputProblemsView ? InputProblemsView : type()),
  });
