export type ErrorValues = Record<string, string | number | boolean | null>;

/** A refusal with a code that the sites translate. `details` are values for the sentence, never secrets. */
export class DomainError extends Error {
  constructor(
    readonly code: string,
    readonly details: ErrorValues = {},
  ) {
    super(code);
    this.name = 'DomainError';
  }
}

export interface FieldProblem {
  /** Path of the input: `email`, `address.postcode`. */
  field: string;
  code: string;
  values?: ErrorValues;
}

/** Input that a person can mend: every problem at once, each naming its field. */
export class InputProblems extends Error {
  constructor(readonly problems: FieldProblem[]) {
    super(problems.map((p) => `${p.field}: ${p.code}`).join(', '));
    this.name = 'InputProblems';
  }
}

/** Collects problems, then throws them together. */
export class Problems {
  private readonly found: FieldProblem[] = [];

  add(field: string, code: string, values?: ErrorValues): void {
    this.found.push({ field, code, values });
  }

  all(): readonly FieldProblem[] {
    return this.found;
  }

  throwIfAny(): void {
    if (this.found.length) throw new InputProblems(this.found);
  }
}
