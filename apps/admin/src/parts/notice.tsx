import { Check } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';

/** A short word that something was done. Said aloud politely, gone after some seconds. */
export function useNotice() {
  const [text, setText] = useState<{ words: string; turn: number }>();
  useEffect(() => {
    if (!text) return;
    const timer = setTimeout(() => setText(undefined), 4000);
    return () => clearTimeout(timer);
  }, [text]);
  const tell = useCallback((words: string) => setText((old) => ({ words, turn: (old?.turn ?? 0) + 1 })), []);
  const notice = (
    <div role="status" aria-live="polite">
      {text && (
        <div className="notice" key={text.turn}>
          <Check aria-hidden size={20} /> {text.words}
        </div>
      )}
    </div>
  );
  return { tell, notice };
}
