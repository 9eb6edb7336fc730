import { Clock } from '@bytorg/clock';
import { inTransaction } from '@bytorg/database';
import { DomainError, InputProblems } from '@bytorg/errors';
import type { Who } from '@bytorg/identity';
import { Inject, Injectable } from '@nestjs/common';
import { StoreDirectory } from '@bytorg/stores';
import { DataSource, type EntityManager } from 'typeorm';
import { Imports } from '../imports.service';
import { type Judged, Judging, type RowVerdict } from '../judging.service';
import type { AnswerKind } from './answer';

export interface RowAnswer {
  row: number;
  kind: AnswerKind;
  /** Of which goods; none for new ones. */
  variantId: string | null;
}

interface Asked {
  raw: string[];
  sku: string;
  action: string;
  open: boolean;
  likely: string[];
}

/** A person says what a row's goods are; it is remembered for the store's own number, and the row is judged again by it. */
@Injectable()
export class LikelyAnswers {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Imports) private readonly imports: Imports,
    @Inject(Judging) private readonly judging: Judging,
    @Inject(StoreDirectory) private readonly directory: StoreDirectory,
  ) {}

  async answer(who: Who, id: string, answer: RowAnswer): Promise<void> {
    const storeId = await this.imports.mustOwn(who, id);
    const { scaleCodes } = await this.directory.get(storeId);
    await inTransaction(this.db, async (tx) => {
      const file = { ...(await this.waiting(tx, id)), scaleCodes };
      const asked = await this.asked(tx, id, answer);
      await tx.query(
        `INSERT INTO import_answer (store_id, sku, kind, variant_id, answered_by, answered_at) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (store_id, sku) DO UPDATE SET kind = excluded.kind, variant_id = excluded.variant_id, answered_by = excluded.answered_by, answered_at = excluded.answered_at`,
        [storeId, asked.sku, answer.kind, answer.variantId, who.personId, this.clock.now()],
      );
      const by = await this.judging.file(tx, file);
      const [verdict] = await this.judging.rows(tx, by, [{ row: answer.row, raw: asked.raw }]);
      if (verdict!.action === 'refused') throw new InputProblems(verdict!.problems);
      if (verdict!.planned.answered?.kind !== answer.kind) throw notAChoice('kind');
      await this.mustBeOnce(tx, id, answer);
      await this.write(tx, id, asked, verdict!);
    });
  }

  /** One answer at a time, and none once it is being applied. */
  private async waiting(tx: EntityManager, id: string): Promise<Omit<Judged, 'scaleCodes'>> {
    const [file] = await tx.query(
      `SELECT store_id AS "storeId", mapping, options FROM import_file WHERE id = $1 AND state = 'previewed' FOR UPDATE`,
      [id],
    );
    if (!file) throw new DomainError('IMPORT_WRONG_STATE');
    return file;
  }

  /** Only what the row was found to be like can be chosen: an answer is no way to any other goods. */
  private async asked(tx: EntityManager, id: string, { row, kind, variantId }: RowAnswer): Promise<Asked> {
    const [asked]: Asked[] = await tx.query(
      `SELECT raw, parsed->>'sku' AS sku, action, parsed->'answered' IS NULL AS open, likely FROM import_row WHERE import_id = $1 AND row = $2 AND likely IS NOT NULL`,
      [id, row],
    );
    if (!asked) throw notAChoice('row');
    if (kind === 'new' ? variantId !== null : !asked.likely.includes(variantId ?? '')) throw notAChoice('variantId');
    return asked;
  }

  private async mustBeOnce(tx: EntityManager, id: string, { row, kind, variantId }: RowAnswer): Promise<void> {
    if (kind !== 'same') return;
    const [other] = await tx.query(
      `SELECT row FROM import_row WHERE import_id = $1 AND row <> $2 AND action = 'new_offer' AND parsed->>'variantId' = $3 ORDER BY row LIMIT 1`,
      [id, row, variantId],
    );
    if (other) throw new InputProblems([{ field: 'sku', code: 'TWICE_IN_FILE', values: { row: other.row } }]);
  }

  private async write(tx: EntityManager, id: string, was: Asked, verdict: RowVerdict): Promise<void> {
    await tx.query(`UPDATE import_row SET action = $3, parsed = $4, problems = $5 WHERE import_id = $1 AND row = $2`, [
      ...[id, verdict.at, verdict.action],
      ...[verdict.planned, verdict.problems].map((v) => JSON.stringify(v)),
    ]);
    const more = (action: string) => Number(verdict.action === action) - Number(was.action === action);
    await tx.query(
      `UPDATE import_file SET new_products = new_products + $2, new_offers = new_offers + $3, unanswered = unanswered - $4 WHERE id = $1`,
      [id, more('new_product'), more('new_offer'), Number(was.open)],
    );
  }
}

const notAChoice = (field: string) => new InputProblems([{ field, code: 'NOT_A_CHOICE' }]);
