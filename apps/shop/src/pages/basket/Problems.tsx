import type { BasketViewFragment } from '@bytorg/graphql-client';
import { price } from '@bytorg/ui';
import { Form } from 'react-router';
import { useCodeText, useTexts } from '../../texts/texts';

type Problem = BasketViewFragment['problems'][number];

/** The same news twice: in full above the basket, in a word beside the line. */
export function useProblemText() {
  const say = useCodeText();
  const values = ({ name, oldPriceOre, newPriceOre, left, part }: Problem) => ({
    name,
    left: left ?? 0,
    part: part ?? '',
    old: price(oldPriceOre ?? 0),
    new: price(newPriceOre ?? 0),
  });
  // Of a bundle the part is named that it lacks.
  const codeOf = ({ code, part }: Problem) => (part ? `BUNDLE_${code}` : code);
  return {
    full: (problem: Problem) => say('basketProblem', codeOf(problem), 'basketProblem.OTHER', values(problem)),
    brief: (problem: Problem) => say('lineProblem', codeOf(problem), 'lineProblem.OTHER', values(problem)),
  };
}

/** What has changed since the goods went into the basket, all in one place, before the till. */
export function Problems({ basket }: { basket: BasketViewFragment }) {
  const t = useTexts();
  const { full } = useProblemText();
  if (basket.problems.length === 0) return null;
  const news = new Set(basket.problems.map(({ code }) => code));
  const accept = news.has('CONTENTS_CHANGED')
    ? 'basket.acceptChanges'
    : news.has('PRICE_CHANGED') && 'basket.acceptPrices';
  return (
    <section className="ds-alert basket-problems" data-color="warning" aria-labelledby="problems" role="alert">
      <h2 id="problems">{t('basket.changed')}</h2>
      <ul>
        {basket.problems.map((problem) => (
          <li key={problem.code + (problem.offerId ?? problem.storeId)}>{full(problem)}</li>
        ))}
      </ul>
      {accept ? (
        <Form method="post" preventScrollReset>
          <button className="ds-button" data-variant="secondary" name="act" value="prices">
            {t(accept)}
          </button>
        </Form>
      ) : null}
    </section>
  );
}
