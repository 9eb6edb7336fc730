import { ChangeTextDocument, TownTextDocument, type SharedTextInput } from '@bytorg/graphql-client';
import { TextForm } from '../../describe/text-form';
import { useWords } from '../../language/use-words';
import { Lines, Loaded } from '../../parts/loaded';
import { Sheet } from '../../parts/sheet';
import { useAct } from '../../query/use-act';
import { useKey } from '../../query/use-key';
import { useQuery } from '../../query/use-query';

interface Props {
  productId: string;
  onClose: () => void;
  onSaved: () => void;
}

/** The form that stores have; what the office writes holds at once. */
export function TownTextSheet({ productId, onClose, onSaved }: Props) {
  const { say } = useWords();
  const query = useQuery(TownTextDocument, { productId });
  const act = useAct(ChangeTextDocument);
  const key = useKey();

  async function save(seen: string, text: SharedTextInput, note: string) {
    const written = { productId, seen, text, note };
    const answer = (await act.run({ ...written, key: key.of(written) }))?.changeProductText;
    if (answer?.__typename === 'InputProblems') return answer.problems;
    if (answer) onSaved();
    return undefined;
  }

  return (
    <Sheet title={say('describe.title')} onClose={onClose}>
      <Loaded query={query} skeleton={<Lines count={6} />}>
        {({ townSharedText: text, shelves }) => (
          <TextForm
            text={text}
            shelves={shelves}
            says={{ intro: say('describe.office'), save: say('describe.save') }}
            withNote
            onSave={(written, note) => save(text.seen ?? '', written, note)}
            busy={act.busy}
            error={act.error}
          />
        )}
      </Loaded>
    </Sheet>
  );
}
