import type { OrderSubOrderFragment } from '@bytorg/graphql-client';
import { clockTime } from '@bytorg/ui';
import { Check, CircleSlash } from 'lucide-react';
import { useMoments } from '../../goods/useMoments';
import { useTexts } from '../../texts/texts';

type State = OrderSubOrderFragment['state'];

const ways: Record<'COLLECT' | 'DELIVER', State[]> = {
  COLLECT: ['PLACED', 'ACCEPTED', 'PICKING', 'READY', 'HANDED_OVER'],
  DELIVER: ['PLACED', 'ACCEPTED', 'PICKING', 'READY', 'OUT_FOR_DELIVERY', 'DELIVERED'],
};

/** The steps ahead are shown too, so that one sees how far it is. Ends that are no step stand alone at the end. */
export function Timeline({ part, fulfilment }: { part: OrderSubOrderFragment; fulfilment: 'COLLECT' | 'DELIVER' }) {
  const t = useTexts();
  const { day } = useMoments();
  const way = ways[fulfilment];
  const reached = new Map(part.history.map(({ state, at }) => [state, at]));
  const ended = !way.includes(part.state);
  const steps = ended ? [...way.filter((state) => reached.has(state)), part.state] : way;
  const current = steps.indexOf(part.state);
  return (
    <ol className="timeline" data-ended={ended || undefined}>
      {steps.map((state, index) => {
        const at = reached.get(state);
        const done = index <= current;
        return (
          <li
            key={state}
            data-done={done || undefined}
            data-now={index === current || undefined}
            aria-current={index === current ? 'step' : undefined}
          >
            <span className="timeline-dot">
              {done ? (
                ended && index === current ? (
                  <CircleSlash size={14} aria-hidden="true" />
                ) : (
                  <Check size={14} aria-hidden="true" />
                )
              ) : null}
            </span>
            <span className="timeline-word">
              {t(`state.${state}`, { way: fulfilment })}
              {done ? null : <span className="visually-hidden"> {t('order.notYet')}</span>}
            </span>
            {at ? (
              <time className="figures" dateTime={at} title={day(at)}>
                {clockTime(at)}
              </time>
            ) : null}
          </li>
        );
      })}
    </ol>
  );
}
