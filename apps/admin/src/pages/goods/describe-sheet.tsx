import { ProposeChangeDocument, SharedTextDocument, type SharedTextInput } from '@bytorg/graphql-client';
import { Link } from 'react-router';
import { TextForm } from '../../describe/text-form';
import { useWords } from '../../language/use-words';
import { Lines, Loaded } from '../../parts/loaded';
import { Sheet } from '../../parts/sheet';
import { useAct } from '../../query/use-act';
import { useKey } from '../../query/use-key';
import { useQuery } from '../../query/use-query';
import { useStore } from '../../shell/store-frame';
import type { Row } from './use-goods';

interface Props {
  row: Row;
  onClose: () => void;
  onRow: (row: Row) => void;
  tell: (words: string) => void;
}

/** What the stores share about an item: the own word holds at once, any other is a proposal. */
export function DescribeSheet({ row, onClose, onRow, tell }: Props) {
  const { say } = useWords();
  const store = useStore();
  const asked = { storeId: store.id, productId: row.productId };
  const query = useQuery(SharedTextDocument, asked);
  const act = useAct(ProposeChangeDocument);
  const key = useKey();

  async function propose(text: SharedTextInput, note: string) {
    const written = { ...asked, text, note };
    const answer = (await act.run({ ...written, key: key.of(written) }))?.proposeProductChange;
    if (answer?.__typename === 'InputProblems') return answer.problems;
    if (!answer) return undefined;
    const atOnce = answer.state === 'ACCEPTED';
    tell(say(atOnce ? 'describe.saved' : 'describe.sent'));
    // The list asks anew: its other rows may be other variants of the same goods.
    if (atOnce) onRow(row);
    onClose();
    return undefined;
  }

  return (
    <Sheet title={say('describe.title')} onClose={onClose}>
      <Loaded query={query} skeleton={<Lines count={6} />}>
        {({ sharedText, shelves }) => (
          <TextForm
            text={sharedText}
            shelves={shelves}
            says={
              sharedText.atOnce
                ? { intro: say('describe.atOnce'), save: say('describe.save') }
                : { intro: say('describe.asked'), save: say('describe.propose') }
            }
            withNote={!sharedText.atOnce}
            onSave={propose}
            busy={act.busy}
            error={act.error}
          />
        )}
      </Loaded>
      <Link to={`/butikk/${store.slug}/varer/endringer`}>{say('describe.all')}</Link>
    </Sheet>
  );
}
