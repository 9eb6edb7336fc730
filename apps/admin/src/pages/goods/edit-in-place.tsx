import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useWords } from '../../language/use-words';

interface Props {
  column: string;
  name: string;
  shown: string;
  initial: string;
  inputMode: 'decimal' | 'numeric';
  /** What the server found wrong with the last try */
  problem: string | undefined;
  check: (text: string) => string | undefined;
  onSave: (text: string) => Promise<boolean>;
}

/** Enter or a click opens, Enter or leaving saves, Escape takes it back; what was typed stays until it is saved. */
export function EditInPlace({ column, name, shown, initial, inputMode, problem, check, onSave }: Props) {
  const { say } = useWords();
  const [text, setText] = useState<string>();
  const [wrong, setWrong] = useState<string>();
  const [saving, setSaving] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  const errorId = useId();

  useEffect(() => {
    if (wasOpen.current && text === undefined) button.current?.focus();
    wasOpen.current = text !== undefined;
  }, [text]);

  async function save() {
    if (text === undefined || saving) return;
    if (text.trim() === initial) return setText(undefined);
    const found = check(text);
    setWrong(found);
    if (found) return;
    setSaving(true);
    const saved = await onSave(text);
    setSaving(false);
    if (saved) setText(undefined);
  }

  function keys(event: KeyboardEvent) {
    if (event.key === 'Enter') void save();
    if (event.key !== 'Escape') return;
    setWrong(undefined);
    setText(undefined);
  }

  if (text === undefined) {
    return (
      <button
        ref={button}
        type="button"
        className="in-place"
        aria-label={say('goods.edit', { column, name, value: shown })}
        onClick={() => setText(initial)}
      >
        {shown}
      </button>
    );
  }
  const message = wrong ?? problem;
  return (
    <span className="in-place__field">
      <input
        autoFocus
        className="ds-input"
        data-size="sm"
        inputMode={inputMode}
        aria-label={say('goods.editing', { column, name })}
        aria-invalid={message !== undefined}
        aria-describedby={message ? errorId : undefined}
        value={text}
        readOnly={saving}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={keys}
        onBlur={() => void save()}
      />
      {message && (
        <span id={errorId} className="in-place__wrong" role="alert">
          {message}
        </span>
      )}
    </span>
  );
}
