import { SaveSynonymsDocument } from '@bytorg/graphql-client';
import { Button, Textfield } from '@digdir/designsystemet-react';
import { type FormEvent, useState } from 'react';
import { useWords } from '../../language/use-words';
import { Refusal } from '../../parts/refusal';
import { Sheet } from '../../parts/sheet';
import { useInputProblems } from '../../query/input-problems';
import { useAct } from '../../query/use-act';
import { useKey } from '../../query/use-key';
import type { Edited } from './search-words-page';

const wordsOf = (text: string) =>
  text
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);

/** One field for the whole group: it is read and written as a list is spoken. */
export function SynonymSheet({
  edited,
  onClose,
  onSaved,
}: {
  edited: Edited;
  onClose: () => void;
  onSaved: () => void;
}) {
  const { say } = useWords();
  const act = useAct(SaveSynonymsDocument);
  const key = useKey();
  const problems = useInputProblems();
  const [text, setText] = useState(edited.words.length === 1 ? `${edited.words[0]}, ` : edited.words.join(', '));
  const [kindOf, setKindOf] = useState(edited.kindOf ?? '');
  const save = async (event: FormEvent) => {
    event.preventDefault();
    problems.clear();
    const input = { id: edited.id, words: wordsOf(text), kindOf: kindOf.trim() || null };
    const answer = (await act.run({ input, key: key.of(input) }))?.saveSynonyms;
    if (answer?.__typename === 'InputProblems') return problems.set(answer.problems);
    if (answer) onSaved();
  };
  const title = edited.id
    ? say('searchWords.edit', { words: edited.kindOf ?? edited.words[0] ?? '' })
    : say('searchWords.new');
  return (
    <Sheet title={title} onClose={onClose}>
      <form className="form" onSubmit={(event) => void save(event)} noValidate>
        <Textfield
          label={say('searchWords.field')}
          description={say('searchWords.hint')}
          lang="nb"
          value={text}
          error={problems.of('words')}
          onChange={(event) => setText(event.target.value)}
        />
        <Textfield
          label={say('searchWords.kindOf')}
          description={say('searchWords.kindHint')}
          lang="nb"
          value={kindOf}
          error={problems.of('kindOf')}
          onChange={(event) => setKindOf(event.target.value)}
        />
        <Refusal error={act.error} />
        <Button type="submit" loading={act.busy}>
          {say('save')}
        </Button>
      </form>
    </Sheet>
  );
}
