import type { ApiError } from '@bytorg/graphql-client';
import { Button } from '@digdir/designsystemet-react';
import { Camera, ImageUp } from 'lucide-react';
import { useRef, useState, type DragEvent } from 'react';
import { useWords } from '../language/use-words';
import { Refusal } from '../parts/refusal';
import { refusalOf } from '../query/refusal-of';
import { uploadPicture } from './upload-picture';

interface Props {
  productId: string;
  /** Who brings it; null: the town. */
  storeId: string | null;
  onAdded: () => void;
}

const accepted = 'image/jpeg,image/png,image/webp,image/avif,image/gif';

export function PictureDrop({ productId, storeId, onAdded }: Props) {
  const { say } = useWords();
  const [over, setOver] = useState(false);
  const [sending, setSending] = useState<{ name: string; share: number }>();
  const [error, setError] = useState<ApiError>();

  async function send(file: File | undefined) {
    if (!file || sending) return;
    setError(undefined);
    setSending({ name: file.name, share: 0 });
    try {
      await uploadPicture({ productId, storeId }, file, (share) => setSending({ name: file.name, share }));
      onAdded();
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
        className="picture-drop"
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        {sending ? (
          <div className="picture-drop__sending" role="status">
            {say('pictures.sending', { name: sending.name })}
            <progress value={sending.share} max={1} aria-label={say('pictures.sending', { name: sending.name })} />
          </div>
        ) : (
          <>
            <p className="only-desk">{say('pictures.drop')}</p>
            <div className="row">
              <Choice
                label={say('pictures.choose')}
                icon={<ImageUp aria-hidden />}
                onFile={(file) => void send(file)}
              />
              <span className="only-phone">
                <Choice
                  camera
                  label={say('pictures.take')}
                  icon={<Camera aria-hidden />}
                  onFile={(file) => void send(file)}
                />
              </span>
            </div>
          </>
        )}
        <p className="quiet small">{say('pictures.limits')}</p>
      </div>
      <Refusal error={error} />
    </div>
  );
}

interface ChoiceProps {
  label: string;
  icon: React.ReactNode;
  camera?: boolean;
  onFile: (file: File | undefined) => void;
}

/** A button in front of the browser's own field, whose words are never in our language. */
function Choice({ label, icon, camera, onFile }: ChoiceProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button variant={camera ? 'secondary' : 'primary'} onClick={() => input.current?.click()}>
        {icon} {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accepted}
        capture={camera ? 'environment' : undefined}
        onChange={(event) => {
          onFile(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
    </>
  );
}
