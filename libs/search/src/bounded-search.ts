import { AS_ASKED, read, type Row } from '@bytorg/database';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { MOST } from './candidates';
import type { FacetCounts } from './facets';
import { Marks } from './marks';
import { FIRST_OF_ATTRIBUTES, plainSql, searchSql, type Shape } from './search.sql';
import type { Statement } from './search-statement';

const KEPT = 5000;

/** However much fits, so much is read; what is counted comes with it. */
@Injectable()
export class BoundedSearch {
  /** Questions of which more fits than can be looked at. */
  private readonly broad = new Set<string>();

  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Marks) private readonly marks: Marks,
  ) {}

  /** First whatever fits is read, up to the bound. Where there is more, the best of it is asked for, and from then on at once: a second statement, once. */
  async page({ shape, params }: Statement): Promise<Row> {
    const key = JSON.stringify([params.slice(0, 8), params.slice(FIRST_OF_ATTRIBUTES - 1)]);
    if (!shape.broad && !this.broad.has(key)) {
      const row = await this.ask(shape, params);
      if (row.total <= MOST) return row;
      if (this.broad.size === KEPT) this.broad.clear();
      this.broad.add(key);
    }
    const row = await this.ask({ ...shape, broad: true }, params);
    if (row.total <= MOST) this.broad.delete(key);
    return row;
  }

  async counts(row: Row): Promise<FacetCounts> {
    const picked = await this.marks.count(row.marks);
    const all = 'all_marks' in row ? await this.marks.count(row.all_marks) : picked;
    // No two stores or centres have one id.
    const places = 'counted_places' in row && new Map<string, number>(Object.entries(row.counted_places ?? {}));
    return {
      picked,
      all: places ? { ...all, store: places, centre: places } : all,
      there: 'attributes' in row ? new Map(Object.entries(row.attributes ?? {})) : null,
      questions: await Promise.all(row.attribute_marks.map((m: string | null) => this.marks.count(m))),
    };
  }

  private async ask(shape: Shape, params: unknown[]): Promise<Row> {
    const plain = !shape.filters.length && !shape.attributes.length && shape.sort === 'relevance';
    const [row] = await (plain
      ? read(this.db, plainSql(shape), params)
      : this.db.query(AS_ASKED + searchSql(shape), params));
    return row.page;
  }
}
