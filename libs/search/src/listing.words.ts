import type { EntityManager } from 'typeorm';
import { Dictionary } from './language/dictionary';
import { Lexicon } from './language/lexicon';
import { listingWords, type Said, type SeenEntry } from './language/listing-words';

/** Raised with the rules by which words are made: every listing is then made anew. */
export const ANALYSER = 1;
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
  await tx.query(`SELECT refresh_listing($1)`, [ids]);
  const changed: { product_id: string; said: Said; sum: string }[] = await tx.query(
    `SELECT s.product_id, s.said, md5(s.said::text) AS sum FROM listing_said($1) s JOIN listing l USING (product_id)
     WHERE l.analyser <> $2 OR l.said <> md5(s.said::text)`,
    [ids, ANALYSER],
  );
  if (!changed.length) return;
  const made = changed.map(({ said }) => listingWords(said, theLexicon()));
  await tx.query(
    `UPDATE listing l SET words = x.words::tsvector, said = x.sum, analyser = $4
     FROM unnest($1::uuid[], $2::text[], $3::text[]) AS x(id, words, sum) WHERE l.product_id = x.id`,
    [changed.map((c) => c.product_id), made.map((m) => m.vector), changed.map((c) => c.sum), ANALYSER],
  );
  await learn(
    tx,
    made.flatMap((m) => m.entries),
  );
};

/** Words that the town did not know, or saw in a lesser place only. Sorted: two workers that learn the same take locks in one order. */
const learn = async (tx: Tx, entries: SeenEntry[]) => {
  const rows = JSON.stringify([...merged(entries).values()]);
  const [{ news }] = await tx.query(
    `SELECT coalesce(jsonb_agg(x ORDER BY x.tongue, x.lemma), '[]') AS news FROM jsonb_to_recordset($1::jsonb) AS x(tongue text, lemma text, spelled text, forms jsonb, heads jsonb, parts jsonb, level int)
     LEFT JOIN search_word w USING (tongue, lemma) WHERE w.lemma IS NULL OR w.level > x.level OR NOT w.forms @> ARRAY(SELECT jsonb_array_elements_text(x.forms))`,
    [rows],
  );
  if (!news.length) return;
  // The number is taken first: it stays locked until this is committed, so that numbers become visible in their order.
  await tx.query(
    `WITH v AS (UPDATE search_version SET n = n + 1 RETURNING n)
     INSERT INTO search_word AS w (tongue, lemma, spelled, forms, heads, parts, level, written, version)
     SELECT x.tongue, x.lemma, x.spelled, x.forms, x.heads, x.parts, x.level, array_to_string(x.forms, ' '), v.n
     FROM v, jsonb_to_recordset($1::jsonb) AS x(tongue text, lemma text, spelled text, forms text[], heads text[], parts text[], level int)
     ON CONFLICT (tongue, lemma) DO UPDATE SET level = least(w.level, excluded.level), version = excluded.version,
       forms = ARRAY(SELECT DISTINCT unnest(w.forms || excluded.forms)), written = array_to_string(ARRAY(SELECT DISTINCT unnest(w.forms || excluded.forms)), ' '),
       heads = CASE WHEN w.heads = '{}' THEN excluded.heads ELSE w.heads END, parts = CASE WHEN w.parts = '{}' THEN excluded.parts ELSE w.parts END`,
    [JSON.stringify(news)],
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
