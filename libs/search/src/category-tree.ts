import type { Category } from '@bytorg/catalog';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

export interface CategoryInfo {
  attributes?: AttributeInfo[] | null;
  id: string;
  slug: string;
  nb: string;
  en: string;
  parentId: string | null;
  hue: number;
  icon: string;
  productCount: number;
}

export interface AttributeInfo {
  id: string;
  code: string;
  nb: string;
  en: string;
  kind: 'choice' | 'colour' | 'number' | 'text';
  unit: string | null;
  sort: number;
  choices: { id: string; nb: string; en: string; swatch: string | null }[] | null;
}

/** The category tree with what each shelf asks of its goods and how many it holds, at most five seconds old. */
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
      `SELECT c.id, c.slug, c.name_nb AS nb, c.name_en AS en, c.parent_id AS "parentId", c.hue, c.icon, coalesce(n.n, 0) AS "productCount",
         (SELECT json_agg(json_build_object('id', a.id, 'code', a.code, 'nb', a.name_nb, 'en', a.name_en, 'kind', a.kind, 'unit', a.unit, 'sort', a.sort, 'choices', (
            SELECT json_agg(json_build_object('id', x.id, 'nb', x.name_nb, 'en', x.name_en, 'swatch', x.swatch) ORDER BY x.sort, x.name_nb) FROM attribute_choice x WHERE x.attribute_id = a.id)))
          FROM attribute a WHERE a.category_id = c.id) AS attributes
       FROM category c LEFT JOIN category_listed n ON n.category_id = c.id ORDER BY c.sort, c.name_nb`,
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
  /** By id; values name their attribute, also after a product moved to another shelf. */
  readonly attributes: Map<string, AttributeInfo>;

  /** Of the whole town. */
  readonly productCount: number;

  constructor(readonly list: CategoryInfo[]) {
    this.productCount = list.reduce((sum, c) => sum + (c.parentId ? 0 : c.productCount), 0);
    this.bySlug = new Map(list.map((c) => [c.slug, c]));
    this.byId = new Map(list.map((c) => [c.id, c]));
    this.attributes = new Map(list.flatMap((c) => (c.attributes ?? []).map((a) => [a.id, a])));
  }

  /** Every shelf's way to ask this. */
  asking(code: string): AttributeInfo[] {
    return [...this.attributes.values()].filter((a) => a.code === code);
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
