import { useEffect, useRef } from 'react';
import { KeySequence } from './key-sequence';

/** Catches a hand scanner anywhere on the page, also while a field has focus. */
export function useHandScanner(onCode: (code: string) => void, active = true) {
  const handler = useRef(onCode);
  useEffect(() => {
    handler.current = onCode;
  });
  useEffect(() => {
    if (!active) return;
    const sequence = new KeySequence();
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const code = sequence.press(event.key, event.timeStamp);
      if (code === undefined) return;
      // The scanner's Enter must not press the button that happens to have focus.
      event.preventDefault();
      event.stopPropagation();
      handler.current(code);
    };
    document.addEventListener('keydown', listen, true);
    return () => document.removeEventListener('keydown', listen, true);
  }, [active]);
}
