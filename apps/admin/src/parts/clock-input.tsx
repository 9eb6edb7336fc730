import { Input } from '@digdir/designsystemet-react';
import { useEffect, useState } from 'react';
import { clockText } from '../language/clock-text';

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

/** 14:30 for everyone: the browser's own time field would follow the machine's language and say 2:30 PM. */
export function ClockInput({ label, value, onChange }: Props) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  return (
    <Input
      className="clock-input"
      aria-label={label}
      inputMode="numeric"
      maxLength={5}
      placeholder="00:00"
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => {
        const read = clockText(typed);
        setTyped(read); // also when it is the time that stood there before
        onChange(read);
      }}
    />
  );
}
