import { AttentionDocument, type AttentionKind, type AttentionQuery } from '@bytorg/graphql-client';
import {
  AlarmClock,
  BellRing,
  PackageMinus,
  PackageX,
  Phone,
  ShieldCheck,
  TrendingDown,
  Truck,
  type LucideIcon,
} from 'lucide-react';
import { useEffect } from 'react';
import { phone } from '../../language/format';
import { useWords } from '../../language/use-words';
import { Empty } from '../../parts/empty';
import { Lines, Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import { useQuery } from '../../query/use-query';
import './town.css';

type Item = AttentionQuery['attention'][number];

const icons: Record<AttentionKind, LucideIcon> = {
  NOT_ACCEPTED: BellRing,
  LATE: AlarmClock,
  NOT_COLLECTED: PackageX,
  DELIVERY_FAILED: Truck,
  LEFT_BEHIND: PackageMinus,
  SHORTAGE: TrendingDown,
};

const everyMs = 60_000;

export function AttentionPage() {
  const { say } = useWords();
  const query = useQuery(AttentionDocument, {});
  const { refetch } = query;
  useEffect(() => {
    const timer = setInterval(() => void refetch(), everyMs);
    return () => clearInterval(timer);
  }, [refetch]);
  return (
    <Page title={say('attention.title')} lead={say('attention.lead')}>
      <Loaded query={query} skeleton={<Lines count={4} height={84} />}>
        {({ attention }) =>
          attention.length === 0 ? (
            <Empty icon={ShieldCheck} title={say('attention.none')}>
              <p>{say('attention.noneText')}</p>
            </Empty>
          ) : (
            <ul className="attention">
              {attention
                .toSorted((a, b) => a.at.localeCompare(b.at))
                .map((item, index) => (
                  <AttentionRow key={`${item.kind}-${item.subOrderId ?? item.storeId}-${index}`} item={item} />
                ))}
            </ul>
          )
        }
      </Loaded>
    </Page>
  );
}

function AttentionRow({ item }: { item: Item }) {
  const { say, ago } = useWords();
  const Icon = icons[item.kind];
  return (
    <li data-kind={item.kind}>
      <span className="attention__icon">
        <Icon aria-hidden size={26} />
      </span>
      <div className="attention__what">
        <h2>
          {say(`attention.${item.kind}`)} <span>{item.storeName}</span>
        </h2>
        <p>{say(`attention.do.${item.kind}`)}</p>
        {item.storePhone && (
          <a className="attention__call" href={`tel:${item.storePhone}`}>
            <Phone aria-hidden size={18} /> {phone(item.storePhone)}
          </a>
        )}
      </div>
      <div className="attention__when">
        {item.subOrderId && <b>{say('attention.order', { number: item.orderNumber ?? '' })}</b>}
        {item.kind === 'SHORTAGE' && <b>{say('attention.short', { n: Number(item.orderNumber) })}</b>}
        <span>{ago(item.at)}</span>
      </div>
    </li>
  );
}
