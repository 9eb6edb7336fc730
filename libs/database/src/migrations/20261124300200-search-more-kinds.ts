import type { MigrationInterface, QueryRunner } from 'typeorm';

/** More of what counts as which. A town that says so already keeps its own line. */
const kinds = `
bok: roman, krim, novelle, biografi, tegneserie
hageredskap: spade, rive, rake, greip, hakke, hagesaks, trillebår, vannkanne, hageslange
undertøy: truse, boxer, bh, trøye, stillongs, longs
`;

const rows = kinds
  .trim()
  .split('\n')
  .map((line) => line.split(': '))
  .map(([kindOf, words]) => ({ kindOf, words: words!.split(', ') }));

export class SearchMoreKinds20261124300200 implements MigrationInterface {
  name = 'SearchMoreKinds20261124300200';

  async up(q: QueryRunner) {
    await q.query(
      `INSERT INTO search_synonym (words, kind_of) SELECT ARRAY(SELECT jsonb_array_elements_text(x -> 'words')), x ->> 'kindOf' FROM jsonb_array_elements($1::jsonb) x
       WHERE NOT EXISTS (SELECT 1 FROM search_synonym s WHERE lower(s.kind_of) = x ->> 'kindOf')`,
      [JSON.stringify(rows)],
    );
  }

  async down() {
    throw new Error('Migrations only go forward');
  }
}
