import type { BoardQuery } from '@bytorg/graphql-client';
import { AlarmClock, Bell, BellOff, Handshake, Radio, RefreshCw, Store } from 'lucide-react';
import { useState } from 'react';
import { time } from '../../language/format';
import { useWords } from '../../language/use-words';
import { ring, setSound, soundIsOn } from '../../live/sound';

/** Above the columns: the shop's day in a few words. */
export function BoardHead({ board, connected }: { board: BoardQuery['board']; connected: boolean }) {
  const { say, moment } = useWords();
  const { openNow, closesAt, opensAt } = board.store;
  const hours =
    openNow && closesAt
      ? say('board.open', { at: time(closesAt) })
      : opensAt
        ? say('board.closedUntil', { at: moment(opensAt, board.now) })
        : say('board.closed');
  return (
    <div className="board-head">
      <span>
        <Store aria-hidden size={18} /> {hours}
      </span>
      <span>
        <Handshake aria-hidden size={18} /> <b>{board.handedOverToday}</b> {say('board.handedOver')}
      </span>
      {board.lateCount > 0 && (
        <span className="board-head__late">
          <AlarmClock aria-hidden size={18} /> <b>{board.lateCount}</b> {say('board.late')}
        </span>
      )}
      <span role="status" className={connected ? undefined : 'board-head__late'}>
        {connected ? <Radio aria-hidden size={18} /> : <RefreshCw aria-hidden size={18} />}
        {say(connected ? 'live.on' : 'live.off')}
      </span>
      <SoundSwitch />
    </div>
  );
}

function SoundSwitch() {
  const { say } = useWords();
  const [on, setOn] = useState(soundIsOn);
  const toggle = () => {
    setSound(!on);
    setOn(!on);
    if (!on) ring();
  };
  return (
    <button type="button" className="board-head__sound" aria-pressed={on} onClick={toggle}>
      {on ? <Bell aria-hidden size={18} /> : <BellOff aria-hidden size={18} />}
      {say(on ? 'board.sound.on' : 'board.sound.off')}
    </button>
  );
}
