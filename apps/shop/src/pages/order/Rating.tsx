import { Star } from 'lucide-react';
import { Form } from 'react-router';
import { useTexts } from '../../texts/texts';

/** Nothing is chosen beforehand: a rating that comes with five stars measures the form, not the shopping. */
export function Rating({ rated }: { rated: number | null }) {
  const t = useTexts();
  if (rated) {
    return (
      <section className="rating" role="status">
        <p className="rating-given" aria-hidden="true">
          {'★'.repeat(rated)}
          <span>{'★'.repeat(5 - rated)}</span>
        </p>
        <p>{t('rating.thanks', { score: rated })}</p>
      </section>
    );
  }
  return (
    <section className="rating" aria-labelledby="rating">
      <h2 id="rating">{t('rating.title')}</h2>
      <Form method="post" preventScrollReset>
        <input type="hidden" name="act" value="rate" />
        <fieldset className="stars">
          <legend className="visually-hidden">{t('rating.scale')}</legend>
          {[1, 2, 3, 4, 5].map((score) => (
            <label key={score}>
              <input type="radio" name="score" value={score} required />
              <Star size={30} aria-hidden="true" />
              <span className="visually-hidden">{t('rating.stars', { score })}</span>
            </label>
          ))}
        </fieldset>
        <label className="ds-field">
          <span className="ds-label">{t('rating.comment')}</span>
          <textarea className="ds-input" name="comment" rows={2} maxLength={500} />
        </label>
        <button className="ds-button" data-variant="secondary">
          {t('rating.send')}
        </button>
      </Form>
    </section>
  );
}
