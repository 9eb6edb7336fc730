import { kinds, type Judged } from './judged';
import { mean, type Score } from './measure';

export interface Measured {
  name: string;
  scores: Score[];
}

const shown = (value: number | null) => (value === null ? '–' : value.toFixed(3));
const row = (cells: (string | number)[]) => `| ${cells.join(' | ')} |`;

const line = (label: string, engines: Measured[], belongs: (q: Judged) => boolean) => {
  const of = engines.map(({ scores }) => scores.filter((s) => belongs(s.query)));
  return row([
    label,
    of[0].length,
    ...of.map((s) => shown(mean(s.map((x) => x.ndcg)))),
    ...of.map((s) => shown(mean(s.map((x) => x.recall)))),
    ...of.map((s) => shown(mean(s.map((x) => x.silent)))),
  ]);
};

/** The figures as a page; written by one command and never by hand. */
export const table = (engines: Measured[], products: number): string => {
  const names = engines.map((e) => e.name);
  const columns = ['NDCG@10', 'recall@50', 'silent'].flatMap((m) => names.map((n) => `${m}, ${n}`));
  const [ours] = engines;
  const weak = ours.scores
    .map((s) => ({ text: s.query.text, kind: s.query.kind, half: s.query.half, value: s.ndcg ?? Number(s.silent) }))
    .filter((s) => s.half === 'tuning' && s.value < 0.8)
    .sort((a, b) => a.value - b.value);
  return `# How well the search finds

Written by \`npm run search:quality\`: ${ours.scores.length} judged queries over the ${products} products of the demo town at its fixed instant.
Judgements (0 to 3) are rules about the goods, in \`queries/\`. *Recall* is the share of what deserves 2 or 3 among the first 50. *Silent* is the share of
queries with nothing to find that are answered so. *Plain* is \`to_tsvector('norwegian', …)\` over the same texts, ordered by \`ts_rank\`.
The engine is built looking at the tuning half; every second query of a kind is held out.

${row(['Queries', 'n', ...columns])}
|---|${columns.map(() => '---:|').join('')}---:|
${line('**all**', engines, () => true)}
${line('tuning half', engines, (q) => q.half === 'tuning')}
${line('held-out half', engines, (q) => q.half === 'held out')}
${kinds.map((kind) => line(kind, engines, (q) => q.kind === kind)).join('\n')}

Weakest of the tuning half, below 0.8: ${weak.map((w) => `${w.text} (${w.kind}) ${w.value.toFixed(2)}`).join(' · ') || 'none'}.
`;
};
