import type { Leaf } from './leaf';

const books = {
  parent: 'boker-og-papir',
  vat: 'books' as const,
  brands: 'Papirmølla,Forlaget Nordre,Ugle Forlag,Elvebredden',
};
const pages = 'Sider;Pages=184,232,296,348,412|Innbinding;Binding=Innbundet;Hardback,Pocket;Paperback';

export const booksAndPaper: Leaf[] = [
  {
    ...books,
    slug: 'romaner',
    nb: 'Romaner',
    en: 'Novels',
    hue: 330,
    icon: 'closed-book',
    stores: 'bookshop,grocer',
    keywords: 'roman bok skjønnlitteratur',
    says: 'Roman om mennesker som ble boende.|A novel about people who stayed.',
    attributes: pages,
    kinds: 'ved Lågen;by the River\npå Gruveåsen;on the Mine Hill\ni Storgata;in Main Street\nom vinteren;in Winter',
    lines:
      'Huset;The House;closed-book;229-429\nDe siste dagene;The Last Days;blue-book;229-429\nSøstrene;The Sisters;orange-book;229-429\nEt lys;A Light;green-book;229-429\nBrevene;The Letters;closed-book;229-429\nUrmakeren;The Watchmaker;blue-book;229-429\nTo somre;Two Summers;orange-book;229-429\nStillheten;The Silence;green-book;229-429',
  },
  {
    ...books,
    slug: 'krim',
    nb: 'Krim og spenning',
    en: 'Crime and suspense',
    hue: 250,
    icon: 'detective',
    stores: 'bookshop,grocer',
    keywords: 'krim thriller påskekrim bok',
    says: 'Lensmann Tveit skulle egentlig ha fri.|Sheriff Tveit was supposed to be off duty.',
    attributes: pages,
    kinds: 'i stollen;in the Adit\nunder isen;under the Ice\nved fossen;by the Falls\nfra fortiden;from the Past',
    lines:
      'Skuddet;The Shot;detective;199-399\nSporet;The Trail;footprints;199-399\nDen døde;The Dead Man;skull;199-399\nVitnet;The Witness;eye;199-399\nNøkkelen;The Key;old-key;199-399\nStemmen;The Voice;studio-microphone;199-399\nSkyggen;The Shadow;new-moon;199-399\nFellen;The Trap;mouse-trap;199-399',
  },
  {
    ...books,
    slug: 'barneboker',
    nb: 'Barnebøker',
    en: 'Children’s books',
    hue: 50,
    icon: 'books',
    stores: 'bookshop,toys',
    keywords: 'barnebok bildebok høytlesning',
    says: 'Fin å lese høyt, også for den som leser.|Good to read aloud, for the reader too.',
    attributes: 'Alder;Age=0–3,3–6,6–9,9–12|Sider;Pages=32,48,96',
    kinds:
      'går på ski;goes skiing\nog sølvskatten;and the Silver Treasure\nbaker boller;bakes buns\nfår en venn;finds a friend',
    lines:
      'Grevlingen Grim;Grim the Badger;badger;149-299\nReven Rusk;Rusk the Fox;fox;149-299\nLille Nisse Lyng;Little Elf Heather;mushroom;149-299\nElgen Embla;Embla the Elk;moose;149-299\nKatten Kobber;Copper the Cat;cat;149-299\nBjørnen Bamse Brum;Brum the Bear;bear;149-299\nUgla Una;Una the Owl;owl;149-299\nPinnsvinet Pål;Pål the Hedgehog;hedgehog;149-299',
  },
  {
    ...books,
    slug: 'faktaboker',
    nb: 'Fakta og hobby',
    en: 'Non-fiction and hobbies',
    hue: 170,
    icon: 'open-book',
    stores: 'bookshop,yarn,sports',
    keywords: 'fagbok kokebok turbok strikkebok',
    says: 'Skrevet av en som har gjort det selv.|Written by someone who has done it.',
    attributes: pages,
    kinds:
      'for nybegynnere;for beginners\ni Numedal;in Numedal\nhele året;all year round\n– den store boka;– the big book',
    lines:
      'Sopp og bær;Mushrooms and berries;mushroom;249-449\nSurdeig;Sourdough;bread;249-449\nStrikking;Knitting;yarn;249-449\nTopptur;Summit walks;mountain;249-449\nFluefiske;Fly fishing;fishing-pole;249-449\nSølvgruvene;The silver mines;pick;249-449\nFugler;Birds;bird;249-449\nKjøkkenhagen;The kitchen garden;seedling;249-449',
  },
  {
    parent: 'boker-og-papir',
    slug: 'skolesaker',
    nb: 'Skole og kontor',
    en: 'School and office',
    hue: 220,
    icon: 'pencil',
    stores: 'bookshop,grocer,electronics,toys',
    brands: 'Strek,Arket,Klips',
    green: 'Laget av resirkulert papir',
    keywords: 'skole kontor blyant papir',
    says: 'Står klar til skolestart og til tirsdag morgen.|Ready for the first day of school, and for Tuesday morning.',
    attributes: 'Antall;Number=1,3,10,12',
    kinds: 'blå;blue\nrød;red\nsvart;black\nblandede farger;assorted colours',
    lines:
      'Skrivebok;Exercise book;notebook;29-79\nKulepenner, 3 stk.;Ballpoints, 3;pen;39-89\nTusjer, 12 stk.;Felt pens, 12;crayon;79-149\nRingperm;Ring binder;file-folder;39-89\nSaks;Scissors;scissors;49-129\nLinjal;Ruler;straight-ruler;19-49\nPennal;Pencil case;pencil;99-199\nBinders, 100 stk.;Paper clips, 100;linked-paperclips;25-49',
  },
  {
    parent: 'boker-og-papir',
    slug: 'kort',
    nb: 'Kort og innpakning',
    en: 'Cards and wrapping',
    hue: 355,
    icon: 'envelope',
    stores: 'bookshop,flowers,interior,grocer',
    brands: 'Arket,Papirmølla',
    keywords: 'kort gavepapir bånd hilsen',
    says: 'Resten må du skrive selv.|The rest you must write yourself.',
    attributes: 'Papir;Paper=Resirkulert;Recycled,Bomullspapir;Cotton paper',
    kinds:
      'med rognebær;with rowanberries\nmed snøkrystaller;with snow crystals\nmed striper;with stripes\nmed sølvtrykk;with silver print',
    lines:
      'Bursdagskort;Birthday card;birthday-cake;35-55\nGavepapir;Wrapping paper;wrapped-gift;39-79\nGavebånd, 5 m;Ribbon, 5 m;ribbon;29-59\nJulekort, 8 stk.;Christmas cards, 8;christmas-tree;79-129\nGavepose;Gift bag;shopping-bags;29-59\nTakkekort;Thank-you card;love-letter;35-55\nKonvolutter, 20 stk.;Envelopes, 20;envelope;39-69\nTil-og-fra-lapper;Gift tags;label;29-49',
  },
];
