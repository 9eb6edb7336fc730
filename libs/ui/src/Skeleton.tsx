/** Holds the place of cards while they load, so that nothing jumps when they come. */
export function CardSkeletons({ count, label }: { count: number; label: string }) {
  return (
    <div className="goods-grid" role="status" aria-label={label}>
      {Array.from({ length: count }, (_, index) => (
        <div key={index} className="card-skeleton" aria-hidden="true">
          <span className="ds-skeleton" data-variant="rectangle" />
          <span className="ds-skeleton" data-variant="text" />
          <span className="ds-skeleton" data-variant="text" />
        </div>
      ))}
    </div>
  );
}
