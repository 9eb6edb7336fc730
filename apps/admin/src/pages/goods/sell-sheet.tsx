import { SellOverTheCounterDocument } from '@bytorg/graphql-client';
import { Alert } from '@digdir/designsystemet-react';
import { useInputProblems } from '../../query/input-problems';
import { useWords } from '../../language/use-words';
import { Refusal } from '../../parts/refusal';
import { Sheet } from '../../parts/sheet';
import { useAct } from '../../query/use-act';
import { useKey } from '../../query/use-key';
import { fullName } from './cells';
import type { Row } from './use-goods';

interface Props {
  row: Row;
  onClose: () => void;
  onRow: (row: Row) => void;
  tell: (words: string) => void;
}

/** Two taps: the row, then how many. */
export function SellSheet({ row, onClose, onRow, tell }: Props) {
  const { say } = useWords();
  const act = useAct(SellOverTheCounterDocument);
  const problems = useInputProblems();
  const key = useKey();
  const most = Math.min(row.bundle ? row.available : row.onHand, 12);

  async function sell(quantity: number) {
    problems.clear();
    const answer = (await act.run({ offerId: row.id, quantity, key: key.current() }))?.walkInSale;
    if (!answer) return;
    key.next();
    if (answer.__typename === 'InputProblems') return problems.set(answer.problems);
    onRow(answer);
    tell(say('goods.sell.done', { n: quantity, name: fullName(row) }));
    onClose();
  }

  const first = problems.problems[0];
  return (
    <Sheet title={say('goods.sell.title')} onClose={onClose}>
      <p>
        <b>{fullName(row)}</b>
        <br />
        {say(row.bundle ? 'bundle.sell' : 'goods.sell.text')}
      </p>
      <div className="sell-numbers">
        {Array.from({ length: most }, (_, index) => (
          <button key={index} type="button" disabled={act.busy} onClick={() => void sell(index + 1)}>
            {index + 1}
          </button>
        ))}
      </div>
      {first && (
        <Alert data-color="danger" role="alert">
          {problems.inWords(first)}
        </Alert>
      )}
      <Refusal error={act.error} />
    </Sheet>
  );
}
