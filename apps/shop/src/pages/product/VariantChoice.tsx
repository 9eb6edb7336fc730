import { Link, useNavigate } from 'react-router';
import { useHydrated } from '../../frame/useHydrated';
import { useTexts } from '../../texts/texts';
import { isGone, leadsTo, type ProductData, type Variant, variantAt } from './chooser';

type Chooser = ProductData['choosers'][number];

interface Props {
  product: ProductData;
  chosen: Variant;
  onAsk: (variantId: string) => void;
}

/** Size, colour, amount: a question each. Radio buttons where scripts run, otherwise the same as links. */
export function VariantChoice({ product, chosen, onAsk }: Props) {
  const t = useTexts();
  const navigate = useNavigate();
  const choose = ({ id }: Variant) => {
    onAsk(id);
    void navigate(variantAt(id), { replace: true, preventScrollReset: true });
  };
  const here = new Set(chosen.offers.filter((o) => o.availability !== 'NONE').map((o) => o.store.id)).size;
  return (
    <div className="choosers">
      {product.choosers.map((chooser, place) => (
        <Question key={chooser.code} {...{ chooser, place, chosen, choose }} variants={product.variants} />
      ))}
      <p className="visually-hidden" role="status">
        {t('product.chosen', { name: chosen.name, count: here })}
      </p>
    </div>
  );
}

interface QuestionProps {
  chooser: Chooser;
  place: number;
  variants: Variant[];
  chosen: Variant;
  choose: (variant: Variant) => void;
}

function Question({ chooser, place, variants, chosen, choose }: QuestionProps) {
  const hydrated = useHydrated();
  const key = chosen.keys[place];
  const label = chooser.values.find((v) => v.key === key)?.label;
  const Group = hydrated ? 'fieldset' : 'nav';
  const Title = hydrated ? 'legend' : 'p';
  return (
    <Group className="chooser" data-chooser={chooser.code} {...(hydrated ? {} : { 'aria-label': chooser.name })}>
      <Title className="chooser-title">
        <span>{chooser.name}</span> <span className="chooser-now">{label}</span>
      </Title>
      <div className="chooser-values">
        {chooser.values.map((value) => {
          const to = leadsTo(variants, chosen, place, value.key);
          return to ? (
            <Answer key={value.key} {...{ chooser, value, to, hydrated, choose }} chosen={value.key === key} />
          ) : null;
        })}
      </div>
    </Group>
  );
}

interface AnswerProps {
  chooser: Chooser;
  value: Chooser['values'][number];
  to: NonNullable<ReturnType<typeof leadsTo>>;
  chosen: boolean;
  hydrated: boolean;
  choose: (variant: Variant) => void;
}

function Answer({ chooser, value, to, chosen, hydrated, choose }: AnswerProps) {
  const address = variantAt(to.variant.id);
  const look = {
    className: 'chooser-value',
    'data-colour': chooser.isColour || undefined,
    'data-none': (to.together && isGone(to.variant)) || undefined,
    'data-apart': !to.together || undefined,
  };
  const inside = <Words value={value} to={to} />;
  if (!hydrated)
    return (
      <Link {...look} to={address} replace preventScrollReset aria-current={chosen || undefined}>
        {inside}
      </Link>
    );
  return (
    <label {...look}>
      <input
        className="visually-hidden"
        type="radio"
        name={`chooser-${chooser.code}`}
        value={value.key}
        checked={chosen}
        onChange={() => choose(to.variant)}
      />
      {inside}
    </label>
  );
}

/** A colour is never shown without its name. */
function Words({ value, to }: Pick<AnswerProps, 'value' | 'to'>) {
  const t = useTexts();
  return (
    <>
      {value.swatch ? <span className="swatch" style={{ background: value.swatch }} aria-hidden="true" /> : null}
      <span className="chooser-label">{value.label}</span>
      {to.together && isGone(to.variant) ? <small className="chooser-note">{t('product.gone')}</small> : null}
      {to.together ? null : <span className="visually-hidden">, {t('product.changesOther')}</span>}
    </>
  );
}
