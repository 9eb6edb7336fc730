import { KeyRound, ShoppingBasket, Store } from 'lucide-react';
import { Link } from 'react-router';
import { usePath, useTexts } from '../../texts/texts';

/** The one idea of the place, said once. */
export function HowItWorks() {
  const t = useTexts();
  const path = usePath();
  return (
    <section className="how" aria-labelledby="how">
      <div className="wrap how-body">
        <div>
          <h2 id="how">{t('how.title')}</h2>
          <p>{t('how.lead')}</p>
          <Link className="more" to={path('/om')}>
            {t('how.more')}
          </Link>
        </div>
        <ol className="how-steps">
          <li>
            <ShoppingBasket size={24} aria-hidden="true" />
            <span>{t('how.basket')}</span>
          </li>
          <li>
            <Store size={24} aria-hidden="true" />
            <span>{t('how.pack')}</span>
          </li>
          <li>
            <KeyRound size={24} aria-hidden="true" />
            <span>{t('how.code')}</span>
          </li>
        </ol>
      </div>
    </section>
  );
}
