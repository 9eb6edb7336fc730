import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What counts as which: where every town begins. What a compound says of itself (`joggesko` is a `sko`) needs no line here. */
const kinds = `
bukse: jeans, chinos, shorts, tights, leggings, longs
overdel: genser, topp, t-skjorte, skjorte, bluse
sko: støvler, støvletter, sandaler, tøfler, pumps, boots, slippers
yttertøy: jakke, kåpe, frakk, parkdress
smykke: ring, øredobber, halskjede, armbånd, anheng, brosje
tilbehør: belte, lommebok, veske, skjerf, paraply
frukt: eple, pære, banan, appelsin, klementin, sitron, druer, plomme, melon
grønnsaker: gulrot, kålrot, potet, løk, brokkoli, tomat, agurk, paprika, kål
fisk: laks, ørret, torsk, sei, makrell, sild
kjøtt: biff, entrecote, kotelett, filet, ytrefilet
blomst: rose, tulipan, nellik, orkidé, solsikke
drikke: brus, juice, saft, kaffe, te, vann
møbel: stol, bord, hylle, sofa, kommode
leke: dukke, bamse, byggeklosser, puslespill, leketog
verktøy: hammer, sag, skrutrekker, tang, fastnøkkel, vater, målebånd, drill
`;

const rows = kinds
  .trim()
  .split('\n')
  .map((line) => line.split(': '))
  .map(([kindOf, words]) => ({ kindOf, words: words!.split(', ') }));

export class SearchKinds20261123500000 implements MigrationInterface {
  name = 'SearchKinds20261123500000';

  async up(q: QueryRunner) {
    await q.query(/* sql */ `
-- Words of one meaning find each other; kinds are found by the word for all of them, and find neither it nor one another.
ALTER TABLE search_synonym ADD COLUMN kind_of text CHECK (length(btrim(kind_of)) BETWEEN 1 AND 40);
DO $$ DECLARE c record; BEGIN
  FOR c IN SELECT conname FROM pg_constraint WHERE conrelid = 'search_synonym'::regclass AND contype = 'c' AND pg_get_constraintdef(oid) LIKE '%words%' LOOP
    EXECUTE format('ALTER TABLE search_synonym DROP CONSTRAINT %I', c.conname);
  END LOOP;
END $$;
ALTER TABLE search_synonym ADD CHECK (cardinality(words) BETWEEN CASE WHEN kind_of IS NULL THEN 2 ELSE 1 END AND 12);
    `);
    await q.query(
      `INSERT INTO search_synonym (words, kind_of) SELECT ARRAY(SELECT jsonb_array_elements_text(x -> 'words')), x ->> 'kindOf' FROM jsonb_array_elements($1::jsonb) x`,
      [JSON.stringify(rows)],
    );
  }

  async down() {
    throw new Error('Migrations only go forward');
  }
}
