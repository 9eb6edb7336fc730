import { createContext, useContext } from 'react';
import { useCodeText, useTexts } from '../../texts/texts';
import type { FieldProblem, Fields } from './pay.server';

interface State {
  fields: Fields;
  /** Those that still stand. */
  problems: FieldProblem[];
  /** All of the last answer, at their places. */
  said: FieldProblem[];
  touch(name: string): void;
}

const StateContext = createContext<State>({ fields: {}, problems: [], said: [], touch: () => undefined });
export const FormState = StateContext;

/** What was typed last, and what the API said about it. */
export function useField(name: string) {
  const { fields, problems } = useContext(StateContext);
  const say = useCodeText();
  const found = problems.find(({ field }) => field === name);
  return {
    value: fields[name],
    problem: found && say('input', found.code, 'input.OTHER', found.values),
    id: idOf(name),
  };
}

export function useFormState() {
  return useContext(StateContext);
}

export function idOf(name: string) {
  return `field-${name.replaceAll('.', '-')}`;
}

export interface FieldProps {
  name: string;
  label: string;
  help?: string;
  optional?: boolean;
  area?: boolean;
  input?: React.InputHTMLAttributes<HTMLInputElement>;
}

/** A labelled field with its trouble right beside it. */
export function Field({ name, label, help, optional, area, input }: FieldProps) {
  const t = useTexts();
  const { value, problem, id } = useField(name);
  const described = [help && `${id}-help`, problem && `${id}-problem`].filter(Boolean).join(' ') || undefined;
  const common = {
    id,
    name,
    'aria-describedby': described,
    'aria-invalid': problem ? true : undefined,
    'aria-required': optional ? undefined : true,
  } as const;
  return (
    <div className="ds-field till-field">
      <label className="ds-label" htmlFor={id}>
        {label}
        {optional ? <span className="field-optional"> {t('field.optional')}</span> : null}
      </label>
      {help ? (
        <p className="field-help" id={`${id}-help`}>
          {help}
        </p>
      ) : null}
      {area ? (
        <textarea {...common} className="ds-input" rows={2} maxLength={300} defaultValue={value} />
      ) : (
        <input
          {...common}
          className="ds-input"
          {...input}
          defaultValue={input?.value === undefined ? value : undefined}
        />
      )}
      <FieldTrouble id={id} problem={problem} />
    </div>
  );
}

export function FieldTrouble({ id, problem }: { id: string; problem?: string }) {
  return problem ? (
    <p className="ds-validation-message" id={`${id}-problem`} data-color="danger">
      {problem}
    </p>
  ) : null;
}
