import { Button } from '@digdir/designsystemet-react';

/** A small deed beside its thing, named in full to who does not see where it stands. */
export function Act(props: { label: string; off?: boolean; onClick: () => void; children: React.ReactNode }) {
  return (
    <Button
      type="button"
      variant="tertiary"
      data-size="sm"
      icon
      aria-label={props.label}
      disabled={props.off}
      onClick={props.onClick}
    >
      {props.children}
    </Button>
  );
}
