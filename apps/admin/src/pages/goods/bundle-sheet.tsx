import { ChangeOfferDocument } from '@bytorg/graphql-client';
import { Button, Textfield } from '@digdir/designsystemet-react';
import { useState, type FormEvent } from 'react';
import { oreFrom, priceText } from '../../language/format';
import { useWords } from '../../language/use-words';
import { Refusal } from '../../parts/refusal';
import { Sheet } from '../../parts/sheet';
import { useInputProblems } from '../../query/input-problems';
import { useAct } from '../../query/use-act';
import { BundleFields } from './bundle-fields';
import { inputOf } from './bundle-parts';
import { fullName } from './cells';
import type { Row } from './use-goods';

interface Props {
  row: Row;
  onClose: () => void;
  onRow: (row: Row) => void;
}

/** Other parts, another price: who has it at the till already gets what was promised there. */
export function BundleSheet({ row, onClose, onRow }: Props) {
  const { say } = useWords();
  const act = useAct(ChangeOfferDocument);
  const problems = useInputProblems();
  const [parts, setParts] = useState(row.bundle?.parts ?? []);
  const [price, setPrice] = useState(priceText(row.priceOre));
  const priceOre = oreFrom(price);

  async function save(event: FormEvent) {
    event.preventDefault();
    if (problems.missing(priceOre === undefined ? ['priceOre'] : [])) return;
    const answer = (await act.run({ input: { offerId: row.id, priceOre, parts: inputOf(parts) } }))?.updateOffer;
    if (answer?.__typename === 'InputProblems') problems.set(answer.problems);
    if (answer?.__typename !== 'OfferRow') return;
    onRow(answer);
    onClose();
  }

  const wrong = problems.problems.find(({ field }) => field.startsWith('parts'));
  return (
    <Sheet title={say('bundle.change')} onClose={onClose}>
      <form className="stack" onSubmit={(event) => void save(event)} noValidate>
        <p>
          <b>{fullName(row)}</b>
        </p>
        <BundleFields
          parts={parts}
          onParts={(change) => {
            problems.clear();
            setParts(change);
          }}
          priceOre={priceOre}
          problem={wrong && problems.inWords(wrong)}
        />
        <Textfield
          label={say('bundle.price')}
          suffix="kr"
          inputMode="decimal"
          value={price}
          error={problems.of('priceOre')}
          onChange={(event) => setPrice(event.target.value)}
        />
        <Refusal error={act.error} />
        <Button type="submit" loading={act.busy}>
          {say('weight.save')}
        </Button>
      </form>
    </Sheet>
  );
}
