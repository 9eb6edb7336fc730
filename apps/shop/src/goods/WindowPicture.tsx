export interface WindowPictureProps {
  store: { illustration: string; kind: string; colour: string };
  front?: boolean;
  className: string;
}

/** The shop's window from the street; decorative, its name stands beside it. */
export function WindowPicture({ store, front, className }: WindowPictureProps) {
  const kind = encodeURIComponent(store.illustration || store.kind);
  const file = `${kind}-${store.colour.replace('#', '')}${front ? '-front' : ''}.svg`;
  return (
    <img
      className={className}
      src={`/vindu/${file}`}
      alt=""
      width="320"
      height="240"
      loading={front ? 'eager' : 'lazy'}
      decoding="async"
    />
  );
}
