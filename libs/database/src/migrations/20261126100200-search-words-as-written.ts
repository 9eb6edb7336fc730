import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SearchWordsAsWritten20261126100200 implements MigrationInterface {
  name = 'SearchWordsAsWritten20261126100200';

  async up(q: QueryRunner) {
    // Until the listings have been made anew nobody is told of a word that may be a stem.
    await q.query(`UPDATE search_word SET spelled = ''`);
  }

  async down() {
    throw new Error('Migrations only go forward');
  }
}
