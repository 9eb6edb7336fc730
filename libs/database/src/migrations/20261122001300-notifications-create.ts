import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NotificationsCreate20261122001300 implements MigrationInterface {
  name = 'NotificationsCreate20261122001300';

  async up(q: QueryRunner) {
    await q.query(/* sql */ `
CREATE TABLE message (
  id uuid PRIMARY KEY DEFAULT uuidv7(), key text NOT NULL UNIQUE, template text NOT NULL, recipient text NOT NULL, language char(2) NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(), sent_at timestamptz);
    `);
  }

  async down() {
    throw new Error('Migrations only go forward');
  }
}
