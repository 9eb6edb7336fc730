import { type BlockedKind, blockedKind } from './blocked';

const refused: Record<BlockedKind, string[]> = {
  alcohol: [
    ...[
      'Rødvin',
      'RØDVIN Chianti 75 cl',
      'Hvitvin 3 l',
      'Øl 4,7 %',
      'Juleøl 0,5 l',
      'Kongsberg Pils 6 x 0,33',
      'IPA 4,7%',
    ],
    ...[
      'Portvin',
      'Bringebærvin',
      'Akevitt 50 cl',
      'Vodka',
      'Gin 37,5 % vol',
      'Eplesider fra Lågendalen',
      'Craft beer 6-pack',
    ],
    ...[
      'Red wine, 3 l',
      'Champagne Brut',
      'Cognac VSOP 0,7 l',
      'Mørk rom 40 %',
      'Sider, sprudlende 4,5 %',
      'Lager 4,7 %',
    ],
    ...['Fjellbrygg 4,7 % vol', 'Gavekurv med rødvin', 'Ingefærøl og øl', 'Whisky'],
  ],
  tobacco: [
    ...[
      'Snus, porsjon',
      'Vaniljesnus',
      'Løssnus 45 g',
      'Sigaretter 20 stk.',
      'Sigarett',
      'Sigarer fra Cuba',
      'Rulletobakk 50 g',
    ],
    ...[
      'Pipetobakk',
      'Cigarettes, 20',
      'Chewing tobacco',
      'Sigarettpapir',
      'Rullepapir',
      'Snusboks i sølv',
      'Vannpipe',
    ],
  ],
  nicotine: [
    ...[
      'E-sigarett',
      'e-sigaretter med smak',
      'Esigarett',
      'Nikotinposer mint',
      'Nikotintyggegummi 2 mg',
      'Vape 600',
      'E-væske 10 ml',
    ],
    ...['Disposable vape', 'Nicotine pouches'],
  ],
  medicine: [
    ...[
      'Paracet 500 mg',
      'Paracetamol tabletter',
      'Ibux 200 mg',
      'Voltaren gel',
      'Nicorette depotplaster',
      'Legemidler',
      'Sovetabletter',
    ],
    ...['Medisin for katter', 'Smertestillende gel', 'Cough medicine', 'Otrivin nesespray'],
  ],
};

const allowed = [
  // Glass, opener, book: words that only begin so, or stand beside what it is.
  ...[
    'Ølglass 6 stk.',
    'Vinglass',
    'Champagneglass',
    'Ølkrus i tre',
    'Vinåpner',
    'Ølbryggesett',
    'Vinstativ i eik',
    'Vinkjøler',
  ],
  ...[
    'Wine glasses, set of 6',
    'Beer mug',
    'Glass til rødvin',
    'Kjeks til vin',
    'Stativ for øl',
    'Rødvin glass, 2 stk.',
    'Kjøler for øl',
  ],
  // Without it.
  ...[
    'Alkoholfri vin',
    'Øl, alkoholfritt',
    'Pils uten alkohol 0,33',
    'Alkoholfri IPA',
    'Non-alcoholic beer',
    'Hvitvin 0,0 %',
    'Øl 0,5 %',
  ],
  // Food and drink that carry the word.
  ...[
    'Rødvinseddik',
    'Rødvinssaus',
    'Eddik av rødvin',
    'Rotøl',
    'Ingefærøl',
    'Ingefærbrus',
    'Ølbrød',
    'Øllebrød',
    'Ølpølse',
    'Vindruer',
  ],
  ...[
    'Vingummi',
    'Sherrytomater',
    'Romkake',
    'Whiskysaus',
    'Eplemost',
    'Fløte 38 %',
    'Lettmelk 1,2 %',
    'Sjokolade 70 %',
    'Vineddik 5 dl',
  ],
  // Names and words that end or sound so.
  ...[
    'Støl ryggsekk',
    'Møllkuler',
    'Ginger',
    'Pillow Kevin',
    'Lagerhylle',
    'Lager og orden',
    'Roman på 320 sider',
    'Notatbok, 200 sider',
  ],
  ...[
    'Skap til lite rom',
    'Putetrekk rosé',
    'Kjole, champagne',
    'Champagne ballonger',
    'Skinnveske cognac',
    'Sko, cognac',
    'USB-C port',
    'Portør',
  ],
  ...[
    'Desinfeksjonssprit 70 %',
    'Håndsprit 85 % alkoholbasert',
    'Bomull 95 %',
    'Desinfeksjon 70 % alkohol',
    'Isopropanol IPA 99 % rensevæske',
    'Pilsett',
    'Apal',
  ],
  // Smoke.
  ...[
    'Sigarettenner',
    'Askebeger',
    'Duftlys tobakk og vanilje',
    'Tobakksbrun veske',
    'Snusfornuft',
    'Snusekatt plysj',
    'Røykovn',
    'Sigarkasse-gitar',
  ],
  // Health.
  ...[
    'Medisinball 5 kg',
    'Medicine ball',
    'Medisinskap',
    'Serum med nikotinamid',
    'Vitamin C',
    'Plaster',
    'Saltvann nesespray',
    'Tran',
  ],
];

describe('what may not be sold here', () => {
  it.each(Object.entries(refused).flatMap(([kind, names]) => names.map((name) => [kind, name])))(
    'is %s: %s',
    (kind, name) => expect(blockedKind({ name: name! })).toMatchObject({ kind }),
  );

  it.each(allowed)('is not: %s', (name) => expect(blockedKind({ name })).toBeNull());

  it('names the word that gave it away', () =>
    expect(blockedKind({ name: 'Kasse med Rødvin' })).toEqual({ kind: 'alcohol', word: 'rødvin' }));

  it('takes no book for what it is about', () => {
    expect(blockedKind({ name: 'Vin og mat', isBook: true })).toBeNull();
    expect(blockedKind({ name: 'Vin og mat' })).toMatchObject({ kind: 'alcohol' });
  });

  it.each([
    [['Mat og drikke', 'Øl og vin'], 'alcohol'],
    [['Alcoholic Beverages'], 'alcohol'],
    [['Kiosk', 'Tobakk'], 'tobacco'],
    [['Helse', 'Reseptfrie legemidler'], 'medicine'],
    [['E-sigaretter'], 'nicotine'],
  ] as const)('%s are shelves of %s', (shelves, kind) =>
    expect(blockedKind({ name: 'Fjellvarde', shelves })).toMatchObject({ kind }),
  );

  it.each([[['Alkoholfritt øl og vin']], [['Vinglass og krus']], [['Brus, saft og vann']], [['Helse og velvære']]])(
    '%s are not',
    (shelves) => expect(blockedKind({ name: 'Fjellvarde', shelves })).toBeNull(),
  );

  it.each([
    ['499676', 'alcohol'],
    ['435', 'tobacco'],
    ['518', 'medicine'],
    ['Food, Beverages & Tobacco > Beverages > Alcoholic Beverages > Beer', 'alcohol'],
    ['Food, Beverages & Tobacco > Tobacco Products > Cigars', 'tobacco'],
    ['Health & Beauty > Health Care > Medicine & Drugs', 'medicine'],
  ])('Google’s %s is %s', (googleCategory, kind) =>
    expect(blockedKind({ name: 'Fjellvarde', googleCategory })).toMatchObject({ kind }),
  );

  it.each([
    'Food, Beverages & Tobacco > Food Items > Bakery > Bread',
    '1',
    '',
    'Home & Garden > Kitchen & Dining > Tableware > Drinkware',
  ])('Google’s “%s” is none', (googleCategory) =>
    expect(blockedKind({ name: 'Fjellvarde', googleCategory })).toBeNull(),
  );
});
