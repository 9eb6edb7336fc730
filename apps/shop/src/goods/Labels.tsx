import { Leaf, MapPin } from 'lucide-react';
import { useTexts } from '../texts/texts';

export interface LabelsProps {
  labels: { kind: 'LOCAL' | 'GREEN'; note: string | null }[];
  /** On cards the note would be a second line of small print. */
  withNotes?: boolean;
}

export function Labels({ labels, withNotes }: LabelsProps) {
  const t = useTexts();
  if (labels.length === 0) return null;
  return (
    <ul className="labels">
      {labels.map(({ kind, note }) => (
        <li key={kind} className="label" data-kind={kind}>
          {kind === 'LOCAL' ? <MapPin size={14} aria-hidden="true" /> : <Leaf size={14} aria-hidden="true" />}
          <span>{t(`label.${kind}`)}</span>
          {withNotes && note ? <span className="label-note">{note}</span> : null}
        </li>
      ))}
    </ul>
  );
}
