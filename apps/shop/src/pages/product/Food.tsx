import type { ProductQuery } from '@bytorg/graphql-client';
import { decimal } from '@bytorg/ui';
import { useLang, useTexts, type TextKey } from '../../texts/texts';

type FoodData = NonNullable<NonNullable<ProductQuery['product']>['food']>;
type Named = FoodData['contains'];

/** What the label says, as text: on a shelf it could be read before paying, and here it can, too. */
export function Food({ food, net }: { food: FoodData; net: Net }) {
  const t = useTexts();
  const lang = useLang();
  const known = food.ingredients.length > 0;
  return (
    <section className="food" aria-labelledby="food">
      <h2 id="food">{t('food.title')}</h2>
      {known ? (
        <>
          <p
            className="food-ingredients"
            lang={food.ingredientsLanguage === lang ? undefined : food.ingredientsLanguage}
          >
            {food.ingredients.map(({ text, allergen }, n) => (allergen ? <strong key={n}>{text}</strong> : text))}
          </p>
          {food.ingredientsLanguage === lang ? null : <p className="food-note">{t('food.notTranslated')}</p>}
        </>
      ) : (
        <p className="food-ask" role="note">
          {t('food.ask')}
        </p>
      )}
      {known || food.contains.length > 0 ? <Allergens food={food} /> : null}
      {food.nutrition ? <NutritionTable nutrition={food.nutrition} /> : null}
      <dl className="facts">
        <Fact name={t('food.net')} value={netText(net)} />
        <Fact name={t('food.origin')} value={food.origin} />
        <Fact name={t('food.producer')} value={food.producer} />
      </dl>
    </section>
  );
}

interface Net {
  netAmount?: number | null;
  unit?: string | null;
}

const smaller: Record<string, string> = { kg: 'g', l: 'ml' };

/** `750 g`, `1,5 l`: as labels write it, in the smaller unit below one. */
function netText({ netAmount, unit }: Net): string | null {
  if (!netAmount || !unit) return null;
  const less = netAmount < 1 && smaller[unit];
  return less ? `${decimal(Math.round(netAmount * 1000))} ${less}` : `${decimal(netAmount)} ${unit}`;
}

function Fact({ name, value }: { name: string; value: string | null }) {
  return value ? (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  ) : null;
}

function Allergens({ food }: { food: FoodData }) {
  const t = useTexts();
  if (food.contains.length === 0 && food.mayContain.length === 0)
    return <p className="food-note">{t('food.noAllergens')}</p>;
  return (
    <dl className="food-allergens">
      {food.contains.length > 0 ? <List title={t('food.contains')} named={food.contains} /> : null}
      {food.mayContain.length > 0 ? <List title={t('food.mayContain')} named={food.mayContain} /> : null}
    </dl>
  );
}

function List({ title, named }: { title: string; named: Named }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        <ul>
          {named.map(({ code, name }) => (
            <li key={code}>{name}</li>
          ))}
        </ul>
      </dd>
    </div>
  );
}

const rows = ['fat', 'saturated', 'carbohydrate', 'sugars', 'protein', 'salt'] as const;
const parts = new Set<string>(['saturated', 'sugars']);

function NutritionTable({ nutrition }: { nutrition: NonNullable<FoodData['nutrition']> }) {
  const t = useTexts();
  return (
    <table className="nutrition">
      <caption>{t('food.nutrition', { unit: nutrition.per === 'ML' ? 'ml' : 'g' })}</caption>
      <tbody>
        <tr>
          <th scope="row">{t('food.energy')}</th>
          <td className="figures">
            {decimal(nutrition.energyKj)} kJ / {decimal(nutrition.energyKcal)} kcal
          </td>
        </tr>
        {rows.map((name) => (
          <tr key={name} data-part={parts.has(name) || undefined}>
            <th scope="row">{t(`food.${name}` as TextKey)}</th>
            <td className="figures">{decimal(nutrition[name])} g</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
