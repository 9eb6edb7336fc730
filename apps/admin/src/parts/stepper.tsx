import { Minus, Plus } from 'lucide-react';

interface Props {
  label: string;
  less: string;
  more: string;
  value: number;
  min?: number;
  max: number;
  onChange: (value: number) => void;
}

export function Stepper({ label, less, more, value, min = 0, max, onChange }: Props) {
  return (
    <div className="stepper" role="group" aria-label={label}>
      <button type="button" aria-label={less} disabled={value <= min} onClick={() => onChange(value - 1)}>
        <Minus aria-hidden />
      </button>
      <output>{value}</output>
      <button type="button" aria-label={more} disabled={value >= max} onClick={() => onChange(value + 1)}>
        <Plus aria-hidden />
      </button>
    </div>
  );
}
