import { AnswerImportRowDocument, type ImportAnswerKind } from '@bytorg/graphql-client';
import { Button } from '@digdir/designsystemet-react';
import { number } from '../../language/format';
import { useWords } from '../../language/use-words';
import { Refusal } from '../../parts/refusal';
import { Thumb } from '../../parts/thumb';
import { useAct } from '../../query/use-act';
import type { ImportFile } from './import-page';
import type { Row } from './preview-rows';

type Likeness = Row['likely'][number];

interface Props {
  importId: string;
  row: Row;
  /** None once it is applied: then it only tells what was said. */
  onFile?: (file: ImportFile) => void;
}

/** What a row's goods are, of those that the town has. Nothing is joined before a person says it. */
export function LikelyChoices({ importId, row, onFile }: Props) {
  const { say } = useWords();
  const { run, busy, error } = useAct(AnswerImportRowDocument);
  const rowName = row.name ?? row.sku ?? '';

  async function answer(kind: ImportAnswerKind, variantId?: string) {
    if (busy) return;
    const next = await run({ id: importId, answer: { row: row.row, kind, variantId } });
    if (next) onFile?.(next.answerImportRow);
  }
  const choice = (kind: ImportAnswerKind, label: string, variantId?: string) => (
    <Button
      type="button"
      variant={isSaid(row, kind, variantId) ? 'primary' : 'secondary'}
      data-size="sm"
      aria-pressed={isSaid(row, kind, variantId)}
      aria-label={label}
      onClick={() => void answer(kind, variantId)}
    >
      {say(words[kind])}
    </Button>
  );

  return (
    <div className="alike" role="group" aria-label={say('import.likely.is', { name: rowName })}>
      <ul>
        {row.likely.map((likeness) => (
          <li key={likeness.match.variantId}>
            <Goods {...likeness} />
            {onFile && (
              <div className="row">
                {likeness.match.alreadyOffered ? (
                  <span className="quiet small">{say('import.likely.have')}</span>
                ) : (
                  choice(
                    'SAME',
                    say('import.likely.sameAs', { row: rowName, name: nameOf(likeness) }),
                    likeness.match.variantId,
                  )
                )}
                {likeness.mayBeVariant &&
                  choice(
                    'VARIANT',
                    say('import.likely.variantOf', { row: rowName, name: likeness.match.name }),
                    likeness.match.variantId,
                  )}
              </div>
            )}
          </li>
        ))}
      </ul>
      <div className="row">
        {onFile && choice('NEW', say('import.likely.newItem', { row: rowName }))}
        <span className="quiet small" role="status">
          {say(row.answered ? `import.likely.said${row.answered.kind}` : 'import.likely.open')}
        </span>
      </div>
      <Refusal error={error} />
    </div>
  );
}

const words = {
  SAME: 'import.likely.same',
  VARIANT: 'import.likely.variant',
  NEW: 'import.likely.new',
} as const;

const isSaid = ({ answered }: Row, kind: ImportAnswerKind, variantId?: string) =>
  answered?.kind === kind && (answered.variantId ?? undefined) === variantId;

const nameOf = ({ match }: Likeness) => [match.name, match.variantName].filter(Boolean).join(', ');

function Goods(likeness: Likeness) {
  const { language } = useWords();
  const { picture, brand, netAmount, unit } = likeness.match;
  const size = netAmount !== null && unit && `${number(netAmount, language, decimalsOf(netAmount))}\u00A0${unit}`;
  return (
    <div className="alike__goods">
      <Thumb picture={picture} size={48} />
      <span>
        <b>{nameOf(likeness)}</b>
        <small>{[brand, size].filter(Boolean).join(' · ')}</small>
      </span>
    </div>
  );
}

const decimalsOf = (amount: number) => (String(amount).split('.')[1] ?? '').length;
