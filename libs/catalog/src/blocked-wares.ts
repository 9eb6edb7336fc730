import type { Problems } from '@bytorg/errors';
import type { DataSource, EntityManager } from 'typeorm';
import { type Blocked, blockedKind } from './blocked';

/** `BLOCKED_ALCOHOL` and its kin: the sites say which kind, and which word gave it away. */
export const blockedProblem = (field: string, { kind, word }: Blocked) => ({
  field,
  code: `BLOCKED_${kind.toUpperCase()}`,
  values: { word },
});

export const refuseName = (name: string | null, isBook: boolean, problems: Problems, field: string): void => {
  const blocked = blockedKind({ name: name ?? '', isBook });
  if (blocked) problems.add(...asArguments(field, blocked));
};

/** A shelf is blocked with all that stands above it. */
export const refuseShelf = async (
  db: DataSource | EntityManager,
  categoryId: string,
  problems: Problems,
  field: string,
): Promise<void> => {
  const rows: { nb: string; en: string }[] = await db.query(
    `WITH RECURSIVE up AS (SELECT * FROM category WHERE id = $1 UNION ALL SELECT c.* FROM category c JOIN up ON c.id = up.parent_id)
     SELECT name_nb AS nb, name_en AS en FROM up`,
    [categoryId],
  );
  const blocked = blockedKind({ name: '', shelves: rows.flatMap(({ nb, en }) => [nb, en]) });
  if (blocked) problems.add(...asArguments(field, blocked));
};

const asArguments = (field: string, blocked: Blocked) => {
  const { code, values } = blockedProblem(field, blocked);
  return [field, code, values] as const;
};
