import type { Leaf } from './leaf';

const food = { parent: 'mat-og-drikke', vat: 'food' as const };

export const bakedGoods: Leaf[] = [
  {
    ...food, slug: 'brod', nb: 'Brød', en: 'Bread', hue: 34, icon: 'bread', stores: 'bakery,grocer,cheese', brands: 'Sølvkringla,Kvernhuset,Myra Bakst', unit: 'kg', perishable: true,
    local: 'Kornet er malt i Numedal', keywords: 'brød loff ferskt', says: 'Bakt samme natt og skåret om du ber om det.|Baked the same night, and sliced if you ask.',
    attributes: 'Allergener;Allergens=Hvete;Wheat,Hvete, rug;Wheat, rye|Grovhet;Coarseness=50 %,75 %,100 %', kinds: 'med solsikkefrø;with sunflower seeds\nmed havre;with oats\nmed valnøtter;with walnuts\npå surdeig;on sourdough',
    lines: 'Kneippbrød;Kneipp loaf;bread;39-49;.75\nRugbrød;Rye bread;bread;54-69;.8\nSpeltbrød;Spelt bread;bread;55-72;.7\nFjellbrød;Mountain loaf;bread;49-65;.75\nLandloff;Country loaf;baguette-bread;42-55;.55\nHelgebrød;Weekend bread;bread;45-60;.6\nBaguett;Baguette;baguette-bread;29-39;.3\nRundstykker, 6 stk.;Bread rolls, 6;bagel;42-59;.42',
  },
  {
    ...food, slug: 'boller', nb: 'Boller og wienerbrød', en: 'Buns and pastries', hue: 28, icon: 'croissant', stores: 'bakery,grocer', brands: 'Sølvkringla,Myra Bakst', unit: 'stk', perishable: true,
    local: 'Bakt i Kongsberg', keywords: 'bolle gjærbakst fredagskos', says: 'Smør i deigen, og nok av det.|Butter in the dough, and enough of it.',
    attributes: 'Allergener;Allergens=Hvete, melk, egg;Wheat milk and egg', kinds: 'med vaniljekrem;with vanilla custard\nmed rosiner;with raisins\nmed eple;with apple\nmed sjokolade;with chocolate',
    lines: 'Skolebolle;School bun;cookie;32-38;1\nHvetebolle;Wheat bun;cookie;22-29;1\nWienerbrød;Danish pastry;croissant;36-42;1\nCroissant;Croissant;croissant;34-39;1\nSmultring;Doughnut;doughnut;25-32;1\nSkillingsbolle;Shilling bun;cookie;34-42;1\nKringle;Pretzel cake;pretzel;89-119;1\nVaffelhjerte;Waffle heart;waffle;24-32;1',
  },
  {
    ...food, slug: 'kaker', nb: 'Kaker', en: 'Cakes', hue: 340, icon: 'shortcake', stores: 'bakery,grocer', brands: 'Sølvkringla,Myra Bakst', unit: 'kg', storage: 'cold', perishable: true, notForDelivery: true,
    keywords: 'kake bløtkake dessert feiring', says: 'Bestill dagen før om det er mange som fyller år.|Order the day before when many have a birthday.',
    attributes: 'Allergener;Allergens=Hvete, egg, melk;Wheat egg and milk|Rekker til;Serves=6,8,12', kinds: 'med bringebær;with raspberries\nmed marsipan;with marzipan\nmed sjokolade;with chocolate\nmed karamell;with caramel',
    lines: 'Bløtkake;Cream cake;birthday-cake;329-429;1.4\nOstekake;Cheesecake;shortcake;299-389;1.2\nFyrstekake;Prince cake;pie;149-189;.6\nGulrotkake;Carrot cake;shortcake;249-319;1.1\nTerte;Tart;pie;189-259;.7\nMuffins, 4 stk.;Muffins, 4;cupcake;89-109;.36\nRullekake;Swiss roll;shortcake;79-109;.45\nKransekake;Almond ring cake;birthday-cake;349-449;.8',
  },
  {
    ...food, slug: 'knekkebrod', nb: 'Knekkebrød og kjeks', en: 'Crispbread and biscuits', hue: 40, icon: 'rice-cracker', stores: 'cheese,grocer,bakery', brands: 'Kvernhuset,Brattlia,Haugsburet', unit: 'kg',
    keywords: 'knekkebrød flatbrød kjeks', says: 'Sprøtt til ost, og godt alene klokken ti om kvelden.|Crisp with cheese, and good alone at ten in the evening.',
    attributes: 'Allergener;Allergens=Rug, sesam;Rye and sesame,Hvete, havre;Wheat and oats', kinds: 'med havsalt;with sea salt\nmed sesam;with sesame\nmed karve;with caraway\nmed rosmarin;with rosemary',
    lines: 'Knekkebrød;Crispbread;rice-cracker;39-55;.25\nFlatbrød;Flatbread;flatbread;45-59;.3\nHavrekjeks;Oatcakes;cookie;34-49;.2\nOstekjeks;Cheese crackers;rice-cracker;36-52;.15\nFrøkjeks;Seed crackers;rice-cracker;49-69;.2\nLefse, 5 stk.;Lefse, 5;flatbread;54-69;.35\nSkorper;Rusks;cookie;29-42;.3\nGrissini;Grissini;baguette-bread;32-45;.125',
  },
];

export const larder: Leaf[] = [
  {
    ...food, slug: 'ost', nb: 'Ost', en: 'Cheese', hue: 48, icon: 'cheese-wedge', stores: 'cheese,grocer', brands: 'Ostegruva,Setra på Blefjell,Trollstua Ysteri', unit: 'kg', storage: 'cold', perishable: true,
    local: 'Ystet på seter i Numedal', keywords: 'ost brunost hvitost', says: 'Smak først, vi har kniven klar.|Taste first, we have the knife ready.',
    attributes: 'Allergener;Allergens=Melk;Milk|Fett;Fat=27 %,32 %,45 %', kinds: 'lagret 6 måneder;aged 6 months\nmild;mild\nmed urter;with herbs\nøkologisk;organic',
    lines: 'Brunost av geitemelk;Brown goat cheese;cheese-wedge;89-129;.4\nHvitost;White cheese;cheese-wedge;79-119;.45\nBlåmuggost;Blue cheese;cheese-wedge;89-119;.2\nKvitmuggost;White mould cheese;cheese-wedge;69-95;.18\nFersk geitost;Fresh goat cheese;cheese-wedge;65-89;.15\nGammelost i terninger;Old cheese, diced;cheese-wedge;79-99;.16\nRøykt ost;Smoked cheese;cheese-wedge;95-125;.25\nGryteost;Grilling cheese;cheese-wedge;69-89;.2',
  },
  {
    ...food, slug: 'spekemat', nb: 'Spekemat', en: 'Cured meat', hue: 8, icon: 'cut-of-meat', stores: 'cheese,grocer', brands: 'Haugsburet,Rypebakken Vilt,Ostegruva', unit: 'kg', storage: 'cold',
    local: 'Kjøttet er fra Flesberg og Uvdal', keywords: 'spekemat pølse skinke pålegg', says: 'Hengt i stabburet til den var ferdig, ikke før.|Hung in the storehouse until it was done, and no sooner.',
    attributes: 'Opprinnelse;Origin=Numedal,Hardangervidda', kinds: 'med einer;with juniper\nskåret;sliced\nlettrøkt;lightly smoked\ni stykke;in one piece',
    lines: 'Fenalår;Cured leg of lamb;meat-on-bone;149-219;.3\nSpekeskinke;Cured ham;bacon;99-149;.2\nElgpølse;Elk sausage;hot-dog;109-149;.25\nReinhjerte;Reindeer heart;cut-of-meat;129-169;.15\nMorrpølse;Morr sausage;hot-dog;89-119;.3\nSpekepølse av hjort;Venison salami;hot-dog;99-139;.25\nRøykt andebryst;Smoked duck breast;poultry-leg;159-199;.28\nGårdsbacon;Farm bacon;bacon;69-99;.2',
  },
  {
    ...food, slug: 'fisk', nb: 'Fisk', en: 'Fish', hue: 200, icon: 'fish', stores: 'grocer,cheese', brands: 'Lågenfisk,Skjærgården Mat', unit: 'kg', storage: 'frozen', keywords: 'fisk ørret laks sild middag', says: 'Rask å tine, raskere å spise.|Quick to thaw, quicker to eat.',
    attributes: 'Allergener;Allergens=Fisk;Fish', kinds: 'naturell;plain\nmed dill;with dill\nrøykt;smoked\nmed urter;with herbs',
    lines: 'Ørretfilet;Trout fillet;fish;119-159;.4\nLaksefilet;Salmon fillet;fish;129-179;.5\nTorskefilet;Cod fillet;fish;109-149;.5\nSeibiff;Coalfish patties;fish;69-95;.45\nFiskekaker;Fishcakes;fish-cake-with-swirl;55-79;.5\nReker;Prawns;shrimp;99-139;.4\nMakrell;Mackerel;fish;59-85;.3\nRakfisk;Fermented trout;fish;149-219;.4',
  },
  {
    ...food, slug: 'syltetoy', nb: 'Honning og syltetøy', en: 'Honey and jam', hue: 42, icon: 'honey-pot', stores: 'cheese,grocer,bakery,interior', brands: 'Summeriet,Brattlia,Haugsburet', unit: 'kg', local: 'Kokt og tappet i Numedal', keywords: 'honning syltetøy gele pålegg gave',
    says: 'Lokket smekker, resten er sommer.|The lid pops, the rest is summer.', attributes: 'Bærinnhold;Fruit=50 %,60 %,70 %', kinds: 'fra Knutehytta;from Knutehytta\nmed ingefær;with ginger\nmed kanel;with cinnamon\nøkologisk;organic',
    lines: 'Lynghonning;Heather honey;honey-pot;119-149;.35\nSommerhonning;Summer honey;honey-pot;99-129;.35\nMultesyltetøy;Cloudberry jam;jar;129-169;.25\nTyttebærsyltetøy;Lingonberry jam;jar;59-79;.4\nBringebærsyltetøy;Raspberry jam;jar;59-85;.4\nRipsgelé;Redcurrant jelly;jar;65-89;.25\nEplesmør;Apple butter;jar;69-89;.22\nLøkmarmelade;Onion marmalade;jar;69-95;.2',
  },
  {
    ...food, slug: 'gronnsaker', nb: 'Frukt og grønt', en: 'Fruit and vegetables', hue: 110, icon: 'carrot', stores: 'grocer,cheese', brands: 'Lågendalen Grønt,Efteløt Gård', unit: 'kg', perishable: true, local: 'Dyrket i Lågendalen', keywords: 'grønnsaker frukt fersk poteter', says: 'Litt jord må du regne med.|Expect a little soil.',
    attributes: 'Klasse;Class=1,Økologisk;Organic', kinds: 'i nett;in a net\nvasket;washed\nøkologisk;organic\nandre sortering;second grade',
    lines: 'Poteter;Potatoes;potato;25-45;1.5\nGulrøtter;Carrots;carrot;22-39;1\nKålrot;Swede;potato;19-32;1\nEpler;Apples;red-apple;34-55;1\nRødbeter;Beetroot;onion;29-45;.75\nLøk;Onions;onion;19-35;1\nGrønnkål;Kale;leafy-green;32-42;.25\nPærer;Pears;pear;34-52;.9',
  },
  {
    ...food, slug: 'torrvarer', nb: 'Tørrvarer og hermetikk', en: 'Dry and tinned goods', hue: 36, icon: 'canned-food', stores: 'grocer,cheese,bakery', brands: 'Kvernhuset,Brattlia,Hyllegodt', unit: 'kg', keywords: 'mel gryn ris pasta boks', says: 'God å ha når snøen legger seg foran døra.|Good to have when the snow settles at the door.',
    attributes: 'Holdbarhet;Keeps=12 måneder;12 months,18 måneder;18 months', kinds: 'ekstra god;extra good\ntil hverdags;for weekdays\nøkologisk;organic\ni papirpose;in a paper bag',
    lines: 'Sammalt hvete;Wholemeal wheat;sheaf-of-rice;32-45;1\nHavregryn;Rolled oats;bowl-with-spoon;25-38;.75\nByggryn;Pearl barley;bowl-with-spoon;24-36;.5\nSpagetti;Spaghetti;spaghetti;22-39;.5\nGrøtris;Porridge rice;cooked-rice;29-42;.8\nGule erter;Yellow peas;beans;24-34;.5\nTomater på boks;Tinned tomatoes;canned-food;16-26;.4\nMüsli;Muesli;bowl-with-spoon;49-69;.65',
  },
];

export const treats: Leaf[] = [
  {
    ...food, slug: 'kaffe', nb: 'Kaffe', en: 'Coffee', hue: 22, icon: 'hot-beverage', stores: 'cheese,bakery,grocer,bookshop', brands: 'Stigeren Brenneri,Morgenskiftet,Sort Malm', unit: 'kg', local: 'Brent i en gammel smie ved Lågen', keywords: 'kaffe bønner filterkaffe espresso', says: 'Brent i små partier, datoen står på posen.|Roasted in small batches, the date is on the bag.',
    attributes: 'Brenning;Roast=Lys;Light,Mellom;Medium,Mørk;Dark', kinds: 'hele bønner;whole beans\nfiltermalt;filter ground\npressmalt;coarse ground\nkoffeinfri;decaffeinated',
    lines: 'Gruvekaffe;Miner’s coffee;hot-beverage;99-139;.25\nFrokostkaffe;Breakfast coffee;hot-beverage;85-119;.25\nKaffe fra Etiopia;Coffee from Ethiopia;hot-beverage;129-159;.25\nKaffe fra Colombia;Coffee from Colombia;hot-beverage;119-149;.25\nEspresso Kongens Gruve;Espresso King’s Mine;hot-beverage;119-149;.25\nTurkaffe;Hiking coffee;hot-beverage;79-105;.2\nJulekaffe;Christmas coffee;hot-beverage;109-139;.25\nKokekaffe;Boiling coffee;hot-beverage;75-99;.3',
  },
  {
    ...food, slug: 'te', nb: 'Te og kakao', en: 'Tea and cocoa', hue: 95, icon: 'teapot', stores: 'cheese,bookshop,grocer,interior', brands: 'Fjellhylla Te,Morgenskiftet', unit: 'kg', keywords: 'te urtete kakao varm drikke', says: 'Vannet må ikke koke for lenge, det er alt.|The water must not boil too long, that is all.',
    attributes: 'Pakning;Packing=Løsvekt;Loose,20 poser;20 bags', kinds: 'i boks;in a tin\ni pose;in a bag\nøkologisk;organic\ngaveeske;gift box',
    lines: 'Svart te med blåbær;Black tea with bilberry;teapot;69-99;.1\nGrønn te med sitron;Green tea with lemon;teapot;69-95;.1\nUrtete av bjørkeblad;Birch leaf tea;teapot;75-99;.05\nKrydderte;Spiced tea;teapot;65-89;.1\nMyntete;Mint tea;teapot;59-85;.06\nDrikkekakao;Drinking chocolate;hot-beverage;79-109;.25\nRooibos med karamell;Rooibos with caramel;teapot;65-89;.1\nJulete med appelsin;Christmas tea with orange;teapot;75-99;.1',
  },
  {
    ...food, slug: 'drikke', nb: 'Brus, saft og vann', en: 'Soft drinks, cordial and water', hue: 190, icon: 'beverage-box', stores: 'grocer,bakery,cheese', brands: 'Efteløt Gård,Gnistra,Silbersprudel', unit: 'l', keywords: 'brus saft eplemost mineralvann', says: 'Best kald. Pant kommer i tillegg.|Best cold. Deposit is extra.',
    attributes: 'Sukker;Sugar=Uten;None,4 g / 100 ml,9 g / 100 ml', kinds: 'på glass;in glass\nøkologisk;organic\nuten tilsatt sukker;no added sugar\nmed kullsyre;sparkling',
    lines: 'Eplemost;Apple juice;red-apple;39-59;.7\nSolbærsaft;Blackcurrant cordial;beverage-box;59-79;.7\nRabarbrabrus;Rhubarb soda;cup-with-straw;34-42;.33\nIngefærbrus;Ginger soda;cup-with-straw;34-45;.33\nKildevann;Spring water;potable-water;19-29;.5\nBringebærbrus;Raspberry soda;cup-with-straw;29-39;.33\nHylleblomstsaft;Elderflower cordial;beverage-box;69-89;.7\nPæremost;Pear juice;pear;42-62;.7',
  },
  {
    ...food, slug: 'sjokolade', nb: 'Sjokolade og godteri', en: 'Chocolate and sweets', hue: 15, icon: 'chocolate-bar', stores: 'grocer,bakery,cheese,bookshop,interior', brands: 'Mynten Sjokolade,Kokeriet,Snopelade', unit: 'kg', keywords: 'sjokolade godteri smågodt konfekt', says: 'Laget for å deles, det står ingenting om når.|Made for sharing, nothing is said about when.',
    attributes: 'Allergener;Allergens=Melk, kan inneholde nøtter;Milk - may contain nuts', kinds: 'med havsalt;with sea salt\nmed bringebær;with raspberry\nmed lakris;with liquorice\nmed mandel;with almond',
    lines: 'Melkesjokolade;Milk chocolate;chocolate-bar;35-52;.1\nMørk sjokolade;Dark chocolate;chocolate-bar;42-65;.1\nHvit sjokolade;White chocolate;chocolate-bar;42-59;.1\nKaramell;Caramel;candy;49-69;.15\nSølvmynter av sjokolade;Chocolate silver coins;coin;39-55;.12\nKonfekteske;Box of pralines;chocolate-bar;149-249;.24\nKandissukker;Rock candy;lollipop;29-42;.1\nBrente nøtter;Burnt nuts;peanuts;45-65;.15',
  },
  {
    ...food, slug: 'is', nb: 'Is og dessert', en: 'Ice cream and dessert', hue: 300, icon: 'ice-cream', stores: 'grocer,bakery', brands: 'Setra på Blefjell,Kuldegropa', unit: 'l', storage: 'frozen', keywords: 'is iskrem sorbet dessert fryst', says: 'Ta den ut ti minutter før.|Take it out ten minutes before.',
    attributes: 'Allergener;Allergens=Melk;Milk', kinds: 'ekstra fyldig;extra rich\nmed saus;with sauce\nmelkefri;dairy free\nmed nøtter;with nuts',
    lines: 'Vaniljeis;Vanilla ice cream;ice-cream;59-79;.5\nSjokoladeis;Chocolate ice cream;ice-cream;59-79;.5\nBrunostis;Brown cheese ice cream;soft-ice-cream;69-89;.5\nMultesorbet;Cloudberry sorbet;shaved-ice;79-99;.5\nJordbæris;Strawberry ice cream;ice-cream;59-79;.5\nIspinner, 6 stk.;Ice lollies, 6;ice-cream;65-85;.48\nKaramellis;Caramel ice cream;soft-ice-cream;62-82;.5\nPannacotta;Panna cotta;custard;49-69;.24',
  },
];
