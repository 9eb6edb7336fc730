import type { ApiError } from '@bytorg/graphql-client';
import { FileUp } from 'lucide-react';
import { useRef, useState, type DragEvent } from 'react';
import { useNavigate } from 'react-router';
import { Button } from '@digdir/designsystemet-react';
import { useWords } from '../../language/use-words';
import { Refusal } from '../../parts/refusal';
import { refusalOf } from '../../query/refusal-of';
import { useStore } from '../../shell/store-frame';
import { uploadFile } from './upload';

export function DropZone() {
  const { say } = useWords();
  const store = useStore();
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [sending, setSending] = useState<{ name: string; share: number }>();
  const [error, setError] = useState<ApiError>();

  async function send(file: File | undefined) {
    if (!file) return;
    setError(undefined);
    setSending({ name: file.name, share: 0 });
    try {
      const id = await uploadFile(store.id, file, (share) => setSending({ name: file.name, share }));
      void navigate(`/butikk/${store.slug}/import/${id}`);
    } catch (problem) {
      setError(refusalOf(problem));
    } finally {
      setSending(undefined);
    }
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    void send(event.dataTransfer.files[0]);
  }

  return (
    <div className="stack">
      <div
        className="drop"
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <FileUp aria-hidden size={44} />
        {sending ? (
          <div className="drop__sending" role="status">
            {say('import.sending', { name: sending.name })}
            <progress value={sending.share} max={1} aria-label={say('import.sending', { name: sending.name })} />
          </div>
        ) : (
          <>
            <p className="drop__words only-desk">
              {say('import.drop')} <span className="quiet">{say('import.or')}</span>
            </p>
            <Button onClick={() => input.current?.click()}>{say('import.choose')}</Button>
          </>
        )}
        <p className="quiet small">{say('import.limits')}</p>
        <input
          ref={input}
          type="file"
          className="sr"
          tabIndex={-1}
          aria-label={say('import.choose')}
          accept=".csv,.tsv,.txt,.xlsx,.xml,text/csv,text/xml,application/xml,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          onChange={(event) => {
            void send(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
      </div>
      <Refusal error={error} />
    </div>
  );
}
