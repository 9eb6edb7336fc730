/** A coin with a gable on it: the mint's town, and a shop's roof. */
export function Wordmark() {
  return (
    <span className="wordmark">
      <svg viewBox="0 0 40 40" width="34" height="34" aria-hidden="true" focusable="false">
        <circle className="wordmark-coin" cx="20" cy="20" r="19" />
        <circle className="wordmark-rim" cx="20" cy="20" r="15.5" />
        <path className="wordmark-house" d="M10.5 20.5L20 12l9.5 8.5v1.5H27v7H13v-7h-2.5z" />
        <path className="wordmark-door" d="M18 29v-5a2 2 0 0 1 4 0v5z" />
      </svg>
      <span className="wordmark-name">Bytorg</span>
      <span className="wordmark-town">Kongsberg</span>
    </span>
  );
}
