import { Check, CircleDashed, CircleSlash } from 'lucide-react';

export type AvailabilityBand = 'IN_STOCK' | 'FEW' | 'NONE';

const icons = { IN_STOCK: Check, FEW: CircleDashed, NONE: CircleSlash };

/** Always a sign and a word: colour alone tells nobody anything. */
export function AvailabilityWord({ band, children }: { band: AvailabilityBand; children: React.ReactNode }) {
  const Icon = icons[band];
  return (
    <span className="availability" data-band={band}>
      <Icon size={16} aria-hidden="true" />
      {children}
    </span>
  );
}
