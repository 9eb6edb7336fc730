import type pg from 'pg';

/** Belong to stores, though nothing in the catalogue says so. */
const byHand: Record<string, string> = {
  role_grant: 'scope_id is a store where it is anything; identity knows no stores',
  invitation: 'the same',
  idempotency: 'of the staff who sent it, where staff did',
  orders: 'of every store that has a part of it',
};

/** Point at a store's row and are nobody's in particular. Whatever hangs on them is not looked at either. */
const shared: Record<string, string> = {
  product: 'the catalogue is everybody’s; created_by_store only says who described it first',
  product_picture: 'the town’s, too; store_id says who brought it, and who may take it back',
  basket_item: 'a shopper’s',
};

/** Every table with stores' rows: by its store_id, by what it hangs on, or by hand. */
export const tenantTables = async (db: Pick<pg.Client, 'query'>): Promise<string[]> => {
  const { rows } = await db.query(
    `WITH RECURSIVE tenant AS (
       SELECT c.oid FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT a.attisdropped
         AND NOT c.relname = ANY($2) AND (a.attname = 'store_id' OR c.relname = 'store' OR c.relname = ANY($1))
       UNION
       SELECT f.conrelid FROM tenant JOIN pg_constraint f ON f.contype = 'f' AND f.confrelid = tenant.oid
       WHERE NOT (SELECT relname FROM pg_class WHERE oid = f.conrelid) = ANY($2))
     SELECT relname AS name FROM tenant JOIN pg_class USING (oid) ORDER BY 1`,
    [Object.keys(byHand), Object.keys(shared)],
  );
  return rows.map((r) => r.name);
};

/** What is missing of the wall around these tables. */
export const gaps = async (db: Pick<pg.Client, 'query'>, tables: readonly string[]): Promise<string[]> => {
  const { rows } = await db.query(
    `SELECT c.relname AS name, c.relrowsecurity AS on, c.relforcerowsecurity AS forced,
       EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid AND p.polroles = ARRAY['bytorg_store'::regrole::oid]
         AND p.polcmd = '*' AND p.polpermissive AND p.polqual IS NOT NULL AND p.polwithcheck IS NOT NULL) AS own,
       EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid AND p.polpermissive
         AND (0 = ANY(p.polroles) OR ('bytorg_store'::regrole::oid = ANY(p.polroles) AND (p.polname <> 'store'
           OR pg_get_expr(p.polqual, p.polrelid) IS DISTINCT FROM pg_get_expr(p.polwithcheck, p.polrelid))))) AS wider
     FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relname = ANY($1) ORDER BY 1`,
    [tables],
  );
  return rows.flatMap((r) => [
    ...(r.on ? [] : [`${r.name}: row-level security is off`]),
    ...(r.forced ? [] : [`${r.name}: its owner is not bound`]),
    ...(r.own ? [] : [`${r.name}: no policy of the stores with USING and WITH CHECK`]),
    ...(r.wider ? [`${r.name}: another policy lets the stores further in`] : []),
  ]);
};
