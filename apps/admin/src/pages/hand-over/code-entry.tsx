import { Delete, Search } from 'lucide-react';
import { Button, Spinner } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useWords } from '../../language/use-words';
import { spaced } from './code-from';

const length = 6;
const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

interface Props {
  onCode: (code: string) => void;
  busy: boolean;
  paused: boolean;
}

/** Six digits at arm's length. The sixth one searches; nobody should look for a button with a queue waiting. */
export function CodeEntry({ onCode, busy, paused }: Props) {
  const { say } = useWords();
  const [digits, setDigits] = useState('');

  function change(text: string) {
    const next = text.replace(/\D/g, '').slice(0, length);
    if (next.length === length && digits.length < length && !paused) {
      setDigits('');
      onCode(next);
    } else {
      setDigits(next);
    }
  }

  return (
    <form
      className="code"
      onSubmit={(event) => {
        event.preventDefault();
        if (digits.length === length) onCode(digits);
      }}
    >
      <label htmlFor="pickup-code">{say('handover.code')}</label>
      <div className="code__field">
        <input
          id="pickup-code"
          className="code__input"
          // The keypad below is larger than the phone's own keyboard, and always there.
          inputMode="none"
          autoComplete="off"
          value={spaced(digits)}
          placeholder="••• •••"
          disabled={busy || paused}
          onChange={(event) => change(event.target.value)}
        />
        {busy && <Spinner aria-label={say('loading')} />}
      </div>
      <div className="code__keys" role="group" aria-label={say('handover.keypad')}>
        {keys.map((key) => (
          <button key={key} type="button" disabled={busy || paused} onClick={() => change(digits + key)}>
            {key}
          </button>
        ))}
        <button
          type="button"
          className="code__side"
          disabled={busy || digits.length === 0}
          aria-label={say('handover.delete')}
          onClick={() => change(digits.slice(0, -1))}
        >
          <Delete aria-hidden size={28} />
        </button>
        <button type="button" disabled={busy || paused} onClick={() => change(`${digits}0`)}>
          0
        </button>
        <Button type="submit" className="code__find" disabled={busy || paused} aria-label={say('handover.find')} icon>
          <Search aria-hidden size={28} />
        </Button>
      </div>
    </form>
  );
}
