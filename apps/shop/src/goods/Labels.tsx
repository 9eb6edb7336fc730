import { Leaf, MapPin } from 'lucide-react';
import { useTexts } from '../texts/texts';

type Kind = 'LOCAL' | 'GREEN';
const icons = { LOCAL: MapPin, GREEN: Leaf };

/** On cards: what is claimed by whom would be a second line of small print. */
export function Labels({ labels }: { labels: { kind: Kind }[] }) {
  const t = useTexts();
  if (labels.length === 0) return null;
  return (
    <ul className="labels">
      {labels.map(({ kind }) => (
        <li key={kind} className="label" data-kind={kind}>
          <LabelIcon kind={kind} />
          <span>{t(`label.${kind}`)}</span>
        </li>
      ))}
    </ul>
  );
}

export interface Vouched {
  kind: Kind;
  note: string | null;
  voucher: string;
  isScheme: boolean;
}

/** With what is claimed, and on whose word. */
export function VouchedLabels({ labels }: { labels: Vouched[] }) {
  const t = useTexts();
  if (labels.length === 0) return null;
  return (
    <ul className="labels">
      {labels.map(({ kind, note, voucher, isScheme }) => (
        <li key={kind} className="label" data-kind={kind}>
          <LabelIcon kind={kind} />
          <span>{t(`label.${kind}`)}:</span>
          <span className="label-note">
            <span lang="nb">{note}</span> – {t(isScheme ? 'label.scheme' : 'label.says', { voucher })}
          </span>
        </li>
      ))}
    </ul>
  );
}

function LabelIcon({ kind }: { kind: Kind }) {
  const Icon = icons[kind];
  return <Icon size={14} aria-hidden="true" />;
}
