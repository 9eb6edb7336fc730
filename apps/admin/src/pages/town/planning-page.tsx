import { CouriersDocument, PlannerSlotsDocument, type PlannerSlotsQuery } from '@bytorg/graphql-client';
import { MapPinned } from 'lucide-react';
import { useMemo } from 'react';
import { date, dayOf } from '../../language/format';
import { useWords } from '../../language/use-words';
import { Empty } from '../../parts/empty';
import { Lines, Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import { useQuery } from '../../query/use-query';
import { SlotCard } from './slot-card';
import './town.css';

export type Slot = PlannerSlotsQuery['deliverySlots'][number];

export function PlanningPage() {
  const { say, language } = useWords();
  const variables = useMemo(() => ({ from: dayOf(new Date()), days: 7 }), []);
  const query = useQuery(PlannerSlotsDocument, variables);
  const couriers = useQuery(CouriersDocument, {}).data?.couriers ?? [];
  return (
    <Page title={say('planning.title')} lead={say('planning.lead')}>
      <Loaded query={query} skeleton={<Lines count={4} height={120} />}>
        {({ deliverySlots }) =>
          deliverySlots.length === 0 ? (
            <Empty icon={MapPinned} title={say('planning.none')} />
          ) : (
            <div className="stack stack--wide">
              {[...byDay(deliverySlots)].map(([day, slots]) => (
                <section key={day} className="stack stack--tight">
                  <h2 className="planning-day">{date(slots[0]!.startsAt, language)}</h2>
                  {slots.map((slot) => (
                    <SlotCard key={slot.id} slot={slot} couriers={couriers} onChange={() => void query.refetch()} />
                  ))}
                </section>
              ))}
            </div>
          )
        }
      </Loaded>
    </Page>
  );
}

function byDay(slots: Slot[]): Map<string, Slot[]> {
  const days = new Map<string, Slot[]>();
  for (const slot of slots.toSorted((a, b) => a.startsAt.localeCompare(b.startsAt))) {
    const day = dayOf(slot.startsAt);
    days.set(day, [...(days.get(day) ?? []), slot]);
  }
  return days;
}
