import type { EntityManager } from 'typeorm';
import { Dictionary } from './language/dictionary';
import { Lexicon } from './language/lexicon';
import { listingWords, type Said, type SeenEntry } from './language/listing-words';

/** Raised with the rules by which words are made: every listing is then made anew. */
export const ANALYSER = 2;
const AT_ONCE = 500;

let lexicon: Lexicon | undefined;
/** The dictionary is read by who indexes, and when there is something to index: 20 MB that the api does not carry. */
const theLexicon = () => (lexicon ??= new Lexicon(Dictionary.norwegian()));

type Tx = Pick<EntityManager, 'query'>;

/** Fills the listings of these products; words are made only where the texts changed, which counts and prices do not. */
export const refreshListings = async (tx: Tx, ids: string[]): Promise<void> => {
  for (let n = 0; n < ids.length; n += AT_ONCE) await refresh(tx, ids.slice(n, n + AT_ONCE));
};

const refresh = async (tx: Tx, ids: string[]) => {
  const changed: { id: string; said: Said; sum: string }[] = await tx.query(
    `SELECT s.product_id AS id, s.said, md5(s.said::text) AS sum FROM listing_said($1) s LEFT JOIN listing l USING (product_id)
     WHERE l.said IS NULL OR l.analyser <> $2 OR l.said <> md5(s.said::text)`,
    [ids, ANALYSER],
  );
  const made = changed.map(({ id, said, sum }) => ({
    id,
    sum,
    analyser: ANALYSER,
    ...listingWords(said, theLexicon()),
  }));
  const rows = made.map(({ id, sum, analyser, vector }) => ({ id, sum, analyser, words: vector }));
  await tx.query(`SELECT refresh_listing($1, $2::jsonb)`, [ids, JSON.stringify(rows)]);
  if (made.length) await learn(tx, merged(made.flatMap((m) => m.entries)));
};

/** Words that the town did not know, or saw in a lesser place or fewer forms. Sorted: two workers that learn the same take locks in one order. */
const learn = async (tx: Tx, entries: Map<string, SeenEntry>) => {
  const all = [...entries.values()];
  const missing: { key: string }[] = await tx.query(
    `SELECT x.tongue || ' ' || x.lemma AS key FROM unnest($1::text[], $2::text[], $3::int[], $4::int[]) AS x(tongue, lemma, level, forms)
     LEFT JOIN search_word w USING (tongue, lemma) WHERE w.lemma IS NULL OR w.level > x.level OR cardinality(w.forms) < x.forms OR w.spelled = '' ORDER BY 1`,
    [all.map((e) => e.tongue), all.map((e) => e.lemma), all.map((e) => e.level), all.map((e) => e.forms.length)],
  );
  if (!missing.length) return;
  // The number is taken first: it stays locked until this is committed, so that numbers become visible in their order.
  await tx.query(
    `WITH v AS (UPDATE search_version SET n = n + 1 RETURNING n)
     INSERT INTO search_word AS w (tongue, lemma, spelled, forms, heads, parts, level, written, version)
     SELECT x.tongue, x.lemma, x.spelled, x.forms, x.heads, x.parts, x.level, array_to_string(x.forms, ' '), v.n
     FROM v, jsonb_to_recordset($1::jsonb) AS x(tongue text, lemma text, spelled text, forms text[], heads text[], parts text[], level int)
     ON CONFLICT (tongue, lemma) DO UPDATE SET level = least(w.level, excluded.level), version = excluded.version, spelled = coalesce(nullif(w.spelled, ''), excluded.spelled),
       forms = ARRAY(SELECT DISTINCT unnest(w.forms || excluded.forms)), written = array_to_string(ARRAY(SELECT DISTINCT unnest(w.forms || excluded.forms)), ' '),
       heads = CASE WHEN w.heads = '{}' THEN excluded.heads ELSE w.heads END, parts = CASE WHEN w.parts = '{}' THEN excluded.parts ELSE w.parts END`,
    [JSON.stringify(missing.map(({ key }) => entries.get(key)))],
  );
};

const merged = (entries: SeenEntry[]): Map<string, SeenEntry> => {
  const all = new Map<string, SeenEntry>();
  for (const e of entries) {
    const key = `${e.tongue} ${e.lemma}`;
    const before = all.get(key);
    all.set(
      key,
      before
        ? { ...before, level: Math.min(before.level, e.level), forms: [...new Set([...before.forms, ...e.forms])] }
        : e,
    );
  }
  return all;
};
