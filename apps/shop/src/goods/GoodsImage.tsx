interface GoodsImageProps {
  picture: { url: string; srcset: string | null };
  /** Pixels of the square it stands in, until the styles say otherwise. */
  size: number;
  /** How wide it is shown, as CSS: the browser chooses the file by it. */
  sizes?: string;
  alt?: string;
  eager?: boolean;
  first?: boolean;
}

/** Goods in a square: a drawing fills it, a photograph stands whole on white. Beside a name it is decoration, without words. */
export function GoodsImage({ picture, size, sizes, alt = '', eager, first }: GoodsImageProps) {
  return (
    <img
      className={picture.srcset ? 'photo' : undefined}
      src={picture.url}
      srcSet={picture.srcset ?? undefined}
      sizes={picture.srcset ? (sizes ?? `${size}px`) : undefined}
      alt={alt}
      width={size}
      height={size}
      loading={eager || first ? 'eager' : 'lazy'}
      decoding={first ? undefined : 'async'}
      fetchPriority={first ? 'high' : undefined}
    />
  );
}
