interface Props {
  colour: string;
  monogram: string;
  size?: number;
}

/** A store's sign: its colour and letters. The name always stands beside it. */
export function StoreSign({ colour, monogram, size = 40 }: Props) {
  return (
    <span className="sign" aria-hidden style={{ background: colour, '--sign': `${size}px` } as React.CSSProperties}>
      {monogram}
    </span>
  );
}
