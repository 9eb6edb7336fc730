import { DescribePictureDocument, type PicturesOfProductFragment } from '@bytorg/graphql-client';
import { Button, Details, Textfield } from '@digdir/designsystemet-react';
import { ArrowDown, ArrowUp, ImageOff, LoaderCircle, Trash2 } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { useWords } from '../language/use-words';
import { Refusal } from '../parts/refusal';
import { useAct } from '../query/use-act';

type Shown = PicturesOfProductFragment['pictures'][number];

interface Props {
  picture: Shown;
  n: number;
  last: boolean;
  onRemove: () => void;
  onMove?: (step: -1 | 1) => void;
  onSaved: () => void;
}

export function PictureCard({ picture, n, last, onRemove, onMove, onSaved }: Props) {
  const { say, sayCode } = useWords();
  const { state, reason } = picture;
  return (
    <li className="picture-card">
      <Look picture={picture} />
      <div className="stack picture-card__text">
        <p role={state === 'FAILED' ? 'alert' : undefined}>
          <b>{say(`pictures.${n === 1 && state === 'READY' ? 'first' : state}`)}</b>
          {reason && <span className="picture-card__why"> {sayCode('problem', reason, 'problem.UNKNOWN')}</span>}
          <small>{picture.broughtBy ? say('pictures.by', { name: picture.broughtBy }) : say('pictures.byTown')}</small>
        </p>
        <span className="row">
          {onMove && (
            <>
              <Tool label={say('pictures.earlier', { n })} disabled={n === 1} onClick={() => onMove(-1)}>
                <ArrowUp aria-hidden />
              </Tool>
              <Tool label={say('pictures.later', { n })} disabled={last} onClick={() => onMove(1)}>
                <ArrowDown aria-hidden />
              </Tool>
            </>
          )}
          {picture.removable && (
            <Tool label={say('pictures.remove', { n })} onClick={onRemove}>
              <Trash2 aria-hidden />
            </Tool>
          )}
        </span>
        {picture.removable && state !== 'FAILED' && <Words picture={picture} n={n} onSaved={onSaved} />}
      </div>
    </li>
  );
}

function Look({ picture: { picture, state } }: { picture: Shown }) {
  if (picture)
    return (
      <img
        className="picture-card__look"
        src={picture.url}
        srcSet={picture.srcset ?? undefined}
        sizes="112px"
        width="112"
        height="112"
        alt={picture.alt}
      />
    );
  return (
    <span className="picture-card__look" data-state={state}>
      {state === 'WAITING' ? <LoaderCircle aria-hidden /> : <ImageOff aria-hidden />}
    </span>
  );
}

interface ToolProps {
  label: string;
  disabled?: boolean;
  onClick: () => void;
  children: React.ReactNode;
}

function Tool({ label, disabled, onClick, children }: ToolProps) {
  return (
    <Button
      variant="tertiary"
      data-size="sm"
      icon
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={onClick}
    >
      {children}
    </Button>
  );
}

function Words({ picture, n, onSaved }: { picture: Shown; n: number; onSaved: () => void }) {
  const { say } = useWords();
  const act = useAct(DescribePictureDocument);
  const [altNb, setNb] = useState(picture.altNb);
  const [altEn, setEn] = useState(picture.altEn);
  async function save(event: FormEvent) {
    event.preventDefault();
    if (await act.run({ id: picture.id, altNb, altEn })) onSaved();
  }
  return (
    <Details className="picture-card__words">
      <Details.Summary>{say('pictures.describe', { n })}</Details.Summary>
      <Details.Content>
        <form className="stack" onSubmit={(event) => void save(event)}>
          <p className="quiet small">{say('pictures.altHint')}</p>
          <Textfield
            lang="nb"
            label={say('pictures.altNb')}
            maxLength={200}
            value={altNb}
            onChange={(event) => setNb(event.target.value)}
          />
          <Textfield
            lang="en"
            label={say('pictures.altEn')}
            maxLength={200}
            value={altEn}
            onChange={(event) => setEn(event.target.value)}
          />
          <Refusal error={act.error} />
          <Button type="submit" variant="secondary" data-size="sm" disabled={act.busy}>
            {say('pictures.saveWords')}
          </Button>
        </form>
      </Details.Content>
    </Details>
  );
}
