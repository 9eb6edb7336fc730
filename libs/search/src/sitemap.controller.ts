import { Config } from '@bytorg/config';
import { Public } from '@bytorg/identity';
import { isUuid } from '@bytorg/catalog';
import { StoreDirectory } from '@bytorg/stores';
import { Controller, Get, Header, Inject, NotFoundException, Param, StreamableFile } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CategoryTree } from './category-tree';
import { xmlText } from './xml';

/** A sitemap may hold 50,000 addresses and 50 MB; with their two languages these are well below both. */
const PRODUCTS_PER_MAP = 10_000;
const PAGES = ['/', '/butikker', '/om', '/vilkar', '/angrerett', '/personvern', '/tilgjengelighet', '/rangering'];

// Its type is said with the answer: an error is no XML.
const xml = (body: string) =>
  new StreamableFile(Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n${body}`), {
    type: 'application/xml; charset=utf-8',
  });

/** For search engines: every page that is for everybody, in both languages. */
@Controller()
export class SitemapController {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Config) private readonly config: Config,
    @Inject(CategoryTree) private readonly tree: CategoryTree,
    @Inject(StoreDirectory) private readonly directory: StoreDirectory,
  ) {}

  @Public()
  @Get('sitemap.xml')
  @Header('cache-control', 'public, max-age=3600')
  async index(): Promise<StreamableFile> {
    const firsts: { id: string }[] = await this.db.query(
      `SELECT product_id AS id FROM (SELECT product_id, row_number() OVER (ORDER BY product_id) AS n FROM listing) l WHERE n % $1 = 1 ORDER BY n`,
      [PRODUCTS_PER_MAP],
    );
    const maps = ['pages', ...firsts.map(({ id }) => id)];
    const entries = maps.map(
      (name) => `<sitemap><loc>${this.config.env.PUBLIC_URL}/sitemaps/${name}.xml</loc></sitemap>`,
    );
    return xml(
      `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries.join('\n')}</sitemapindex>\n`,
    );
  }

  /** `from`: "pages", or the id of the first product. */
  @Public()
  @Get('sitemaps/:from.xml')
  @Header('cache-control', 'public, max-age=3600')
  async map(@Param('from') from: string): Promise<StreamableFile> {
    const paths = from === 'pages' ? await this.pages() : isUuid(from) ? await this.products(from) : [];
    if (!paths.length) throw new NotFoundException();
    const urls = paths.flatMap((path) => this.entries(path));
    return xml(
      `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join('\n')}\n</urlset>\n`,
    );
  }

  private async pages(): Promise<string[]> {
    const { list } = await this.tree.read();
    return [
      ...PAGES,
      ...list.filter((c) => c.productCount).map((c) => `/kategori/${c.slug}`),
      ...(await this.directory.active()).map((s) => `/butikk/${s.slug}`),
    ];
  }

  private async products(from: string): Promise<string[]> {
    const rows: { slug: string }[] = await this.db.query(
      `SELECT slug FROM listing WHERE product_id >= $1 ORDER BY product_id LIMIT $2`,
      [from, PRODUCTS_PER_MAP],
    );
    return rows.map(({ slug }) => `/vare/${slug}`);
  }

  /** Each language is a page of its own and names the other. */
  private entries(path: string): string[] {
    const at = { nb: this.address(path), en: this.address(`/en${path === '/' ? '' : path}`) };
    const links = Object.entries(at).map(
      ([lang, href]) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${href}"/>`,
    );
    return Object.values(at).map((loc) => `<url><loc>${loc}</loc>${links.join('')}</url>`);
  }

  private address(path: string): string {
    return xmlText(new URL(path, this.config.env.PUBLIC_URL).href);
  }
}
