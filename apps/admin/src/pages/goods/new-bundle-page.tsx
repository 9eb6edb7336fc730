import { CreateOfferDocument, ShelvesDocument } from '@bytorg/graphql-client';
import { Button, Field, Label, Select, Textfield, ValidationMessage } from '@digdir/designsystemet-react';
import { ArrowLeft } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { Link, useNavigate } from 'react-router';
import { oreFrom } from '../../language/format';
import { useWords } from '../../language/use-words';
import { Page } from '../../parts/page';
import { Refusal } from '../../parts/refusal';
import { useInputProblems } from '../../query/input-problems';
import { useAct } from '../../query/use-act';
import { useKey } from '../../query/use-key';
import { useQuery } from '../../query/use-query';
import { useStore } from '../../shell/store-frame';
import { BundleFields } from './bundle-fields';
import { inputOf, type Part } from './bundle-parts';
import { CategoryOptions } from '../../describe/category-options';
import './goods.css';

const empty = { name: '', categoryId: '', description: '', price: '', sku: '' };
type Draft = typeof empty;

/** Several of the store's own goods at one price. */
export function NewBundlePage() {
  const { say } = useWords();
  const store = useStore();
  return (
    <Page
      title={say('bundle.new')}
      lead={say('bundle.lead')}
      width="narrow"
      actions={
        <Button asChild variant="tertiary" className="flush">
          <Link to={`/butikk/${store.slug}/varer`}>
            <ArrowLeft aria-hidden /> {say('nav.goods')}
          </Link>
        </Button>
      }
    >
      <section className="card stack">
        <BundleForm />
      </section>
    </Page>
  );
}

function BundleForm() {
  const { say } = useWords();
  const store = useStore();
  const navigate = useNavigate();
  const shelves = useQuery(ShelvesDocument, {}).data?.shelves ?? [];
  const act = useAct(CreateOfferDocument);
  const problems = useInputProblems();
  const key = useKey();
  const [draft, setDraft] = useState<Draft>(empty);
  const [parts, setParts] = useState<Part[]>([]);
  const priceOre = oreFrom(draft.price);
  const field = (name: keyof Draft) => ({
    value: draft[name],
    onChange: (event: { target: { value: string } }) => setDraft({ ...draft, [name]: event.target.value }),
  });

  async function save(event: FormEvent) {
    event.preventDefault();
    const { name, categoryId, description, sku } = draft;
    const empties = (['name', 'categoryId', 'sku'] as const).filter((one) => !draft[one].trim());
    if (problems.missing([...empties, ...(priceOre === undefined ? ['priceOre'] : [])])) return;
    const product = { name: name.trim(), brand: store.name, categoryId, description };
    const input = { storeId: store.id, sku, priceOre: priceOre!, onHand: 0, product, parts: inputOf(parts) };
    const answer = (await act.run({ input, key: key.of(input) }))?.createOffer;
    if (!answer) return;
    key.next();
    if (answer.__typename === 'InputProblems') return problems.set(answer.problems);
    void navigate(`/butikk/${store.slug}/varer?q=${encodeURIComponent(answer.sku)}`);
  }

  const wrong = problems.problems.find(({ field: at }) => at.startsWith('parts'));
  return (
    <form className="form form--wide" onSubmit={(event) => void save(event)} noValidate>
      <Textfield className="form__whole" label={say('new.name')} error={problems.of('name')} {...field('name')} />
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
        error={problems.of('priceOre')}
        {...field('price')}
      />
      <Textfield label={say('new.sku')} autoComplete="off" error={problems.of('sku')} {...field('sku')} />
      <Field>
        <Label>{say('new.category')}</Label>
        <Select aria-invalid={problems.of('categoryId') !== undefined} {...field('categoryId')}>
          <CategoryOptions shelves={shelves} />
        </Select>
        {problems.of('categoryId') && <ValidationMessage>{problems.of('categoryId')}</ValidationMessage>}
      </Field>
      <Textfield
        className="form__whole"
        multiline
        rows={3}
        maxLength={2000}
        label={`${say('new.description')} (${say('optional')})`}
        error={problems.of('description')}
        {...field('description')}
      />
      <div className="form__whole stack">
        <Refusal error={act.error} />
        <div>
          <Button type="submit" loading={act.busy}>
            {say('bundle.save')}
          </Button>
        </div>
      </div>
    </form>
  );
}
