import type { BoardQuery } from '@bytorg/graphql-client';
import { AlarmClock, PackageOpen, ShoppingBag, TriangleAlert, Truck } from 'lucide-react';
import { time } from '../../language/format';
import { useWords } from '../../language/use-words';
import { TicketStep } from './ticket-step';
import { hoursAndMinutes, ticketTime } from './ticket-time';

export type Card = BoardQuery['board']['cards'][number];

interface Props {
  card: Card;
  now: Date;
  fresh: boolean;
  onChange: () => void;
}

export function Ticket({ card, now, fresh, onChange }: Props) {
  const { say } = useWords();
  const { used, mood } = ticketTime(card, now);
  return (
    <article
      className="ticket"
      data-mood={mood}
      data-state={card.state}
      aria-label={`${card.number}, ${card.shopperName}`}
    >
      <span className="ticket__age" aria-hidden>
        <span style={{ height: `${Math.round(used * 100)}%` }} />
      </span>
      <div className="ticket__top">
        <h3 className="ticket__number">{card.number}</h3>
        <Fulfilment card={card} />
      </div>
      <p className="ticket__who">
        {fresh && <span className="ticket__new">{say('board.new')}</span>} {card.shopperName}
      </p>
      <Due card={card} now={now} />
      <p className="ticket__what">
        {say('lines', { n: card.lineCount })} · {say('pieces', { n: card.unitCount })}
        {card.bagCount > 0 && ` · ${say('board.bags', { n: card.bagCount })}`}
      </p>
      {card.shortCount > 0 && (
        <p className="ticket__short">
          <TriangleAlert aria-hidden size={18} /> {say('board.short', { n: card.shortCount })}
        </p>
      )}
      <TicketStep card={card} onChange={onChange} />
    </article>
  );
}

function Fulfilment({ card }: { card: Card }) {
  const { say } = useWords();
  const Icon = card.fulfilment === 'DELIVER' ? Truck : ShoppingBag;
  return (
    <span className="ticket__way" title={say(`fulfilment.${card.fulfilment}`)}>
      <Icon aria-hidden size={20} />
      <span className="sr">{say(`fulfilment.${card.fulfilment}`)}</span>
    </span>
  );
}

/** The promise in plain time; when it is broken, an icon and words say so. */
function Due({ card, now }: { card: Card; now: Date }) {
  const { say, moment } = useWords();
  if (card.state === 'READY') return <Waiting card={card} now={now} />;
  const { minutesLeft, mood } = ticketTime(card, now);
  const { hours, minutes } = hoursAndMinutes(minutesLeft);
  const span = say(hours ? (minutes ? 'board.hoursMinutes' : 'board.hours') : 'board.minutes', { hours, minutes });
  const words = say(minutesLeft < 0 ? 'board.lateBy' : 'board.in', { span });
  return (
    <p className="ticket__due">
      <b>{say('board.readyBy', { at: moment(card.promisedAt, now) })}</b>
      <span className="ticket__left">
        {mood === 'late' && <AlarmClock aria-hidden size={20} />}
        {words}
      </span>
    </p>
  );
}

function Waiting({ card, now }: { card: Card; now: Date }) {
  const { say, moment } = useWords();
  const slot = card.slotStartsAt && card.slotEndsAt;
  const phrase = card.fulfilment === 'DELIVER' ? 'board.van' : 'board.slot';
  return (
    <p className="ticket__due">
      {slot && <b>{say(phrase, { from: moment(card.slotStartsAt!, now), to: time(card.slotEndsAt!) })}</b>}
      {card.collectBy && card.fulfilment === 'COLLECT' && (
        <span className="ticket__left">
          <PackageOpen aria-hidden size={20} />
          {say('board.collectBy', { at: moment(card.collectBy, now) })}
        </span>
      )}
    </p>
  );
}
