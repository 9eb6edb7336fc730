import { Package } from 'lucide-react';

/** The picture beside a name: decorative, for the name says it already. */
export function Thumb({
  picture,
  size = 48,
}: {
  picture: { url: string; srcset?: string | null } | null | undefined;
  size?: number;
}) {
  const style = { '--thumb': `${size}px` } as React.CSSProperties;
  if (picture?.url)
    return (
      <img
        className="thumb"
        style={style}
        src={picture.url}
        srcSet={picture.srcset ?? undefined}
        sizes={`${size}px`}
        width={size}
        height={size}
        alt=""
        loading="lazy"
      />
    );
  return (
    <span className="thumb" style={{ ...style, display: 'grid', placeItems: 'center' }} aria-hidden>
      <Package size={size / 2} />
    </span>
  );
}
