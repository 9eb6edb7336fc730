import type { Category } from '@bytorg/catalog';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

export interface CategoryInfo {
  id: string;
  slug: string;
  nb: string;
  en: string;
  parentId: string | null;
  hue: number;
  icon: string;
  productCount: number;
}

/** The category tree with how many products each holds, at most five seconds old. */
@Injectable()
export class CategoryTree {
  private kept?: Tree;
  private readAt = -Infinity;
  private reading?: Promise<Tree>;

  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  async read(): Promise<Tree> {
    if (performance.now() - this.readAt > 5000) {
      this.reading ??= this.query().finally(() => (this.reading = undefined));
      if (!this.kept) return this.reading;
      this.reading.catch(() => undefined);
    }
    return this.kept!;
  }

  private async query(): Promise<Tree> {
    const list: CategoryInfo[] = await this.db.query(
      `SELECT c.id, c.slug, c.name_nb AS nb, c.name_en AS en, c.parent_id AS "parentId", c.hue, c.icon, coalesce(n.n, 0) AS "productCount"
       FROM category c LEFT JOIN (SELECT unnest(category_ids) AS id, count(*)::int AS n FROM listing GROUP BY 1) n ON n.id = c.id ORDER BY c.sort, c.name_nb`,
    );
    this.kept = new Tree(list);
    // An empty town is being filled: look again at once.
    if (list.some((c) => c.productCount)) this.readAt = performance.now();
    return this.kept;
  }
}

export class Tree {
  readonly bySlug: Map<string, CategoryInfo>;
  readonly byId: Map<string, CategoryInfo>;

  constructor(readonly list: CategoryInfo[]) {
    this.bySlug = new Map(list.map((c) => [c.slug, c]));
    this.byId = new Map(list.map((c) => [c.id, c]));
  }

  view(c: CategoryInfo, language: 'nb' | 'en'): Category {
    return {
      id: c.id,
      slug: c.slug,
      name: c[language],
      parentId: c.parentId,
      hue: c.hue,
      icon: c.icon,
      productCount: c.productCount,
    };
  }

  /** From the root to the category itself. */
  path(id: string): CategoryInfo[] {
    const c = this.byId.get(id);
    return c ? [...(c.parentId ? this.path(c.parentId) : []), c] : [];
  }
}
