/** One of the four numbered parts of the till. */
export function TillPart({ number, title, children }: { number: number; title: string; children: React.ReactNode }) {
  const id = `part-${number}`;
  return (
    <section className="till-part" aria-labelledby={id}>
      <h2 id={id}>
        <span className="till-number figures" aria-hidden="true">
          {number}
        </span>
        {title}
      </h2>
      <div className="till-content">{children}</div>
    </section>
  );
}
