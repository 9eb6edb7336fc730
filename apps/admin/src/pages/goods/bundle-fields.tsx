import { GoodsDocument } from '@bytorg/graphql-client';
import { Alert, Button, Textfield, ValidationMessage } from '@digdir/designsystemet-react';
import { Plus, Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { kroner } from '../../language/format';
import { useWords } from '../../language/use-words';
import { Stepper } from '../../parts/stepper';
import { Thumb } from '../../parts/thumb';
import { useAct } from '../../query/use-act';
import { useQuery } from '../../query/use-query';
import { ScanButton } from '../../scanner/scan-button';
import { useHandScanner } from '../../scanner/use-hand-scanner';
import { useStore } from '../../shell/store-frame';
import { MOST_PIECES, type Part, partFrom, partName, piecesOf, scarcest, separateOf, withPart } from './bundle-parts';

interface Props {
  parts: Part[];
  onParts: (change: (parts: Part[]) => Part[]) => void;
  /** What is asked for one bundle, as far as it is typed. */
  priceOre: number | undefined;
  problem: string | undefined;
}

/** What is in it, what that costs one by one, and how many can be made of what is on sale. */
export function BundleFields({ parts, onParts, priceOre, problem }: Props) {
  const { say } = useWords();
  const room = MOST_PIECES - piecesOf(parts);
  const set = (offerId: string, quantity: number) =>
    onParts((old) =>
      quantity === 0
        ? old.filter((p) => p.offerId !== offerId)
        : old.map((p) => (p.offerId === offerId ? { ...p, quantity } : p)),
    );
  return (
    <fieldset className="form__whole stack bundle-fields">
      <legend>{say('bundle.parts')}</legend>
      {parts.length > 0 && (
        <ul className="bundle-list">
          {parts.map((part) => (
            <li key={part.offerId}>
              <Thumb picture={part.picture} size={48} />
              <span>
                <b>{partName(part)}</b>
                <small>
                  {say('bundle.each', { price: kroner(part.priceOre) })} ·{' '}
                  {part.status === 'ACTIVE'
                    ? say('bundle.available', { n: part.available })
                    : say(`goods.status.${part.status}`)}
                </small>
              </span>
              <Stepper
                label={say('bundle.count', { name: partName(part) })}
                less={say('bundle.fewer', { name: partName(part) })}
                more={say('bundle.more', { name: partName(part) })}
                value={part.quantity}
                min={1}
                max={part.quantity + room}
                onChange={(quantity) => set(part.offerId, quantity)}
              />
              <Button
                type="button"
                variant="tertiary"
                data-size="sm"
                icon
                aria-label={say('bundle.remove', { name: partName(part) })}
                onClick={() => set(part.offerId, 0)}
              >
                <Trash2 aria-hidden />
              </Button>
            </li>
          ))}
        </ul>
      )}
      {problem && <ValidationMessage>{problem}</ValidationMessage>}
      {room > 0 && <PartSearch onPart={(part) => onParts((old) => withPart(old, part))} />}
      <div role="status">{parts.length > 0 && <Sums parts={parts} priceOre={priceOre} />}</div>
    </fieldset>
  );
}

function Sums({ parts, priceOre }: Pick<Props, 'parts' | 'priceOre'>) {
  const { say } = useWords();
  const separate = separateOf(parts);
  const scarce = scarcest(parts);
  return (
    <p className="bundle-sums">
      <span>{say('bundle.separate', { price: kroner(separate) })}</span>
      {priceOre !== undefined && (
        <b>
          {priceOre < separate ? say('bundle.saved', { price: kroner(separate - priceOre) }) : say('bundle.notSaved')}
        </b>
      )}
      {scarce && <span>{say('bundle.canMake', { n: scarce.bundles, name: partName(scarce.part) })}</span>}
    </p>
  );
}

/** Among the store's own goods, by name, number or barcode; a scan adds at once. */
function PartSearch({ onPart }: { onPart: (part: Part) => void }) {
  const { say } = useWords();
  const store = useStore();
  const scan = useAct(GoodsDocument);
  const [text, setText] = useState('');
  const [asked, setAsked] = useState('');
  const [unknown, setUnknown] = useState<string>();
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text.trim()), 250);
    return () => clearTimeout(timer);
  }, [text]);
  const by = { storeId: store.id, filter: 'ACTIVE' as const, sort: 'NAME' as const, page: 1, pageSize: 8 };
  const found = useQuery(GoodsDocument, asked.length > 1 ? { ...by, text: asked } : null);
  const rows = asked.length > 1 ? (found.data?.storeOffers.rows ?? []) : [];

  async function onCode(code: string) {
    setUnknown(undefined);
    const answer = await scan.run({ ...by, text: code });
    const part = answer?.storeOffers.rows.map(partFrom).find(Boolean);
    if (part) onPart(part);
    else setUnknown(code);
  }
  useHandScanner((code) => void onCode(code));

  return (
    <div className="stack">
      <div className="gtin">
        <Textfield
          label={say('bundle.find')}
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.target.value)}
          // Enter is for choosing goods here, not for saving what is not finished.
          onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        />
        <ScanButton onCode={(code) => void onCode(code)} />
      </div>
      {unknown && <Alert data-color="warning">{say('bundle.unknown', { code: unknown })}</Alert>}
      {rows.length > 0 && (
        <ul className="bundle-list" aria-label={say('bundle.found')}>
          {rows.map((row) => {
            const part = partFrom(row);
            const name = partName({ name: row.productName, variantName: row.variantName });
            return (
              <li key={row.id}>
                <Thumb picture={row.picture} size={48} />
                <span>
                  <b>{name}</b>
                  <small>
                    {row.sku} · {kroner(row.priceOre)}
                  </small>
                </span>
                {part ? (
                  <Button
                    type="button"
                    variant="secondary"
                    data-size="sm"
                    aria-label={say('bundle.add', { name })}
                    onClick={() => onPart(part)}
                  >
                    <Plus aria-hidden /> {say('bundle.addShort')}
                  </Button>
                ) : (
                  <span className="quiet">{say(row.bundle ? 'bundle.isBundle' : 'bundle.isWeighed')}</span>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {asked.length > 1 && !found.loading && rows.length === 0 && <p className="quiet">{say('goods.none')}</p>}
    </div>
  );
}
