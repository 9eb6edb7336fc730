interface Props<Value extends string> {
  label: string;
  value: Value;
  options: { value: Value; label: string; count?: number }[];
  onChange: (value: Value) => void;
}

export function FilterChips<Value extends string>({ label, value, options, onChange }: Props<Value>) {
  return (
    <div className="filter-chips no-print" role="group" aria-label={label}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          className="filter-chip"
          aria-pressed={option.value === value}
          onClick={() => onChange(option.value)}
        >
          {option.label} {option.count !== undefined && <b>{option.count}</b>}
        </button>
      ))}
    </div>
  );
}
