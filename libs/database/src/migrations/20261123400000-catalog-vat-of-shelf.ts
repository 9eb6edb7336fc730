import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CatalogVatOfShelf20261123400000 implements MigrationInterface {
  name = 'CatalogVatOfShelf20261123400000';

  async up(q: QueryRunner) {
    await q.query(/* sql */ `
-- What new goods of this shelf are taxed as, where nobody says otherwise; null: as the shelf above, and on top the standard rate.
ALTER TABLE category ADD COLUMN vat_class text CHECK (vat_class IN ('standard','food','books'));

CREATE FUNCTION vat_of_shelf(shelf uuid) RETURNS text STABLE LANGUAGE sql AS $$
  WITH RECURSIVE up AS (
    SELECT parent_id, vat_class FROM category WHERE id = shelf
    UNION ALL SELECT c.parent_id, c.vat_class FROM category c JOIN up ON c.id = up.parent_id WHERE up.vat_class IS NULL)
  SELECT coalesce(max(vat_class), 'standard') FROM up $$;

-- What most goods on and below a shelf say is what the shelf says; one that says what the shelf above says need not.
WITH RECURSIVE below AS (
  SELECT id AS top, id FROM category UNION ALL SELECT b.top, c.id FROM below b JOIN category c ON c.parent_id = b.id),
said AS (SELECT b.top, mode() WITHIN GROUP (ORDER BY p.vat_class) AS vat FROM below b JOIN product p ON p.category_id = b.id GROUP BY 1)
UPDATE category c SET vat_class = said.vat FROM said WHERE said.top = c.id;
UPDATE category c SET vat_class = NULL FROM category above WHERE above.id = c.parent_id AND above.vat_class = c.vat_class;
    `);
  }

  async down() {
    throw new Error('Migrations only go forward');
  }
}
