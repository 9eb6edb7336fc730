import { Button, Textfield } from '@digdir/designsystemet-react';
import { ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useWords } from '../../language/use-words';
import type { useInputProblems } from '../../query/input-problems';
import { Act } from './act-button';

export interface Choice {
  /** Of the line on the screen: a new choice has no id yet. */
  key: string;
  id?: string;
  nameNb: string;
  nameEn: string;
  swatch: string | null;
}

interface Props {
  choices: Choice[];
  coloured: boolean;
  onChange: (choices: Choice[]) => void;
  problems: Pick<ReturnType<typeof useInputProblems>, 'of'>;
}

/** Both languages side by side, in the order in which shoppers see them. */
export function ChoiceFields({ choices, coloured, onChange, problems }: Props) {
  const { say } = useWords();
  const change = (n: number, part: Partial<Choice>) =>
    onChange(choices.map((choice, at) => (at === n ? { ...choice, ...part } : choice)));
  const add = () =>
    onChange([...choices, { key: crypto.randomUUID(), nameNb: '', nameEn: '', swatch: coloured ? '808080' : null }]);
  const up = (n: number) => onChange(choices.toSpliced(n - 1, 2, choices[n]!, choices[n - 1]!));
  return (
    <fieldset className="choices">
      <legend>{say('attributes.choices')}</legend>
      <ol>
        {choices.map((choice, n) => (
          <li key={choice.key}>
            {coloured && (
              <input
                type="color"
                aria-label={say('attributes.swatch', { n: n + 1 })}
                value={`#${choice.swatch ?? '808080'}`}
                onChange={(event) => change(n, { swatch: event.target.value.slice(1).toUpperCase() })}
              />
            )}
            <Textfield
              aria-label={say('attributes.choiceNb', { n: n + 1 })}
              lang="nb"
              value={choice.nameNb}
              error={problems.of(`choices.${n}.nameNb`)}
              onChange={(event) => change(n, { nameNb: event.target.value })}
            />
            <Textfield
              aria-label={say('attributes.choiceEn', { n: n + 1 })}
              lang="en"
              value={choice.nameEn}
              error={problems.of(`choices.${n}.nameEn`)}
              onChange={(event) => change(n, { nameEn: event.target.value })}
            />
            <Act label={say('attributes.up', { name: choice.nameNb })} off={n === 0} onClick={() => up(n)}>
              <ArrowUp aria-hidden />
            </Act>
            <Act
              label={say('attributes.remove', { name: choice.nameNb })}
              onClick={() => onChange(choices.toSpliced(n, 1))}
            >
              <Trash2 aria-hidden />
            </Act>
          </li>
        ))}
      </ol>
      <Button type="button" variant="secondary" data-size="sm" onClick={add}>
        <Plus aria-hidden /> {say('attributes.addChoice')}
      </Button>
    </fieldset>
  );
}
