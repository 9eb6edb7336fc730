import type { Leaf } from './leaf';

export const tools: Leaf[] = [
  {
    parent: 'verktoy-og-hus', slug: 'handverktoy', nb: 'Håndverktøy', en: 'Hand tools', hue: 208, icon: 'hammer', stores: 'ironmonger,grocer,bikes', brands: 'Smelt,Stålmoen,Neverfast', keywords: 'verktøy snekker gave', says: 'Ligger godt i hånden og tåler å falle.|Sits well in the hand and survives a fall.',
    attributes: 'Stål;Steel=Krom-vanadium;Chrome vanadium,Karbonstål;Carbon steel|Garanti;Guarantee=5 år;5 years,10 år;10 years', kinds: 'liten;small\nmellomstor;medium\nstor;large\nproff;professional',
    lines: 'Klohammer;Claw hammer;hammer;149-349\nSkrutrekker;Screwdriver;screwdriver;59-149\nSkiftenøkkel;Adjustable spanner;wrench;129-329\nHåndsag;Handsaw;carpentry-saw;149-349\nVater;Spirit level;straight-ruler;129-399\nTvinge;Clamp;clamp;89-249\nVerktøykasse;Toolbox;toolbox;249-699\nØks;Axe;axe;349-799',
  },
  {
    parent: 'verktoy-og-hus', slug: 'elverktoy', nb: 'Elverktøy', en: 'Power tools', hue: 50, icon: 'hammer-and-wrench', stores: 'ironmonger,electronics', brands: 'Vrælen,Stålmoen', keywords: 'drill sag batteri verktøy', says: 'Batteriet passer i hele serien.|The battery fits the whole range.',
    attributes: 'Spenning;Voltage=12 V,18 V|Vekt;Weight=1 kg,2 kg', kinds: '12 V;12 V\n18 V;18 V\nuten batteri;without battery\nmed koffert;with case',
    lines: 'Drill;Drill;screwdriver;899-1899\nStikksag;Jigsaw;carpentry-saw;999-1999\nSlipemaskin;Sander;gear;799-1599\nSirkelsag;Circular saw;carpentry-saw;1299-2499\nLimpistol;Glue gun;water-pistol;199-449\nVarmluftpistol;Heat gun;fire;499-899\nLøvblåser;Leaf blower;leaf-fluttering-in-wind;999-1999\nMultikutter;Multi-tool;hammer-and-wrench;899-1699',
  },
  {
    parent: 'verktoy-og-hus', slug: 'skruer', nb: 'Skruer og beslag', en: 'Screws and fittings', hue: 215, icon: 'nut-and-bolt', stores: 'ironmonger,grocer', brands: 'Smelt,Neverfast', keywords: 'skruer spiker hengsler lås', says: 'Tell én ekstra, den ruller alltid under benken.|Count one extra, it always rolls under the bench.',
    attributes: 'Overflate;Finish=Galvanisert;Galvanised,Rustfri;Stainless,Messing;Brass', kinds: 'galvanisert;galvanised\nrustfri;stainless\nmessing;brass\nsvart;black',
    lines: 'Treskruer 4 x 40, 100 stk.;Wood screws 4 x 40, 100;nut-and-bolt;59-119\nMutter og skive, 50 stk.;Nuts and washers, 50;nut-and-bolt;49-99\nHengsle, par;Hinges, pair;door;69-169\nHengelås;Padlock;locked;99-299\nDørhåndtak;Door handle;door;199-599\nKjetting, 2 m;Chain, 2 m;chains;129-249\nKrok, 5 stk.;Hooks, 5;hook;49-99\nNøkkelboks;Key safe;old-key;199-449',
  },
  {
    parent: 'verktoy-og-hus', slug: 'maling', nb: 'Maling', en: 'Paint', hue: 265, icon: 'paintbrush', stores: 'ironmonger,interior', brands: 'Fjellbekk,Strøket', unit: 'l', green: 'Svanemerket', keywords: 'maling beis interiør vegg', says: 'Vi brekker fargen mens du venter.|We mix the colour while you wait.',
    attributes: 'Glans;Sheen=Helmatt;Dead matt,Silkematt;Satin,Blank;Gloss|Tørketid;Drying time=2 timer;2 hours,4 timer;4 hours', kinds: 'hvit;white\nskifergrå;slate grey\ngranskog;spruce green\nkobberbrun;copper brown',
    lines: 'Veggmaling 2,7 l;Wall paint 2.7 l;paintbrush;549-749;2.7\nTakmaling 2,7 l;Ceiling paint 2.7 l;paintbrush;399-599;2.7\nGulvmaling 2,7 l;Floor paint 2.7 l;paintbrush;699-899;2.7\nPanellakk 0,75 l;Panel varnish 0.75 l;paintbrush;229-329;.75\nUtebeis 2,7 l;Exterior stain 2.7 l;house;499-799;2.7\nMøbelmaling 0,5 l;Furniture paint 0.5 l;chair;199-299;.5\nGrunning 0,75 l;Primer 0.75 l;paintbrush;179-259;.75\nTavlemaling 0,5 l;Blackboard paint 0.5 l;artist-palette;229-299;.5',
  },
  {
    parent: 'verktoy-og-hus', slug: 'hage', nb: 'Hage og snø', en: 'Garden and snow', hue: 130, icon: 'seedling', stores: 'ironmonger,flowers,grocer', brands: 'Snøfokk,Grønnfinger,Smelt', keywords: 'hage snø spade redskap', says: 'Henger like fint på veggen i boden som den arbeider.|Hangs as well on the shed wall as it works.',
    attributes: 'Skaft;Handle=Ask;Ash,Aluminium', kinds: 'rød;red\ngrønn;green\nlett;light\nkraftig;heavy duty',
    lines: 'Snøskuffe;Snow shovel;snowflake;249-449\nIsskrape;Ice scraper;ice;59-149\nRive;Rake;leaf-fluttering-in-wind;149-299\nHagesaks;Garden shears;scissors;149-399\nVannkanne;Watering can;bucket;149-299\nKost;Broom;broom;119-249\nTrillebår;Wheelbarrow;wheel;799-1499\nSpade;Spade;pick;249-449',
  },
  {
    parent: 'verktoy-og-hus', slug: 'rengjoring', nb: 'Vask og rengjøring', en: 'Cleaning', hue: 185, icon: 'sponge', stores: 'grocer,ironmonger,health', brands: 'Skummet,Fjellbekk,Reinhekta', unit: 'l', green: 'Svanemerket', keywords: 'såpe vaskemiddel rent', says: 'Lukter lite, virker mye.|Smells little, does much.',
    attributes: 'Dufter av;Scent=Bjørk;Birch,Ingenting;Nothing,Sitron;Lemon', kinds: 'uten parfyme;unscented\nmed bjørk;with birch\nrefill;refill\nkonsentrat;concentrate',
    lines: 'Oppvaskmiddel;Washing-up liquid;lotion-bottle;29-45;.5\nFlytende vaskemiddel;Liquid detergent;soap;79-119;1\nGrønnsåpe;Soft soap;soap;49-79;1\nGlasspuss;Glass cleaner;window;39-59;.5\nBaderomsrens;Bathroom cleaner;bathtub;42-65;.75\nTøymykner;Softener;bubbles;45-69;.75\nUllvask;Wool wash;lotion-bottle;69-99;.75\nGulvrens;Floor cleaner;bucket;49-75;1',
  },
];

export const home: Leaf[] = [
  {
    parent: 'hjem', slug: 'lamper', nb: 'Lamper', en: 'Lamps', hue: 46, icon: 'light-bulb', stores: 'interior,electronics,ironmonger', brands: 'Blaff,Lysstreif,Tindra Hjem', keywords: 'lampe lys pære taklampe', says: 'Varmt lys for en lang november.|Warm light for a long November.',
    attributes: 'Lyskilde;Light source=LED 5 W,LED 7 W,E27|Farge;Colour=Kobber;Copper,Svart;Black,Eik;Oak', kinds: 'kobber;copper\nsvart;black\neik;oak\nhvit;white',
    lines: 'Bordlampe;Table lamp;light-bulb;399-899\nTaklampe;Ceiling lamp;light-bulb;599-1499\nGulvlampe;Floor lamp;couch-and-lamp;799-1799\nVegglampe;Wall lamp;light-bulb;349-799\nNattlampe;Night light;crescent-moon;149-299\nLyslenke;String lights;sparkles;129-349\nAdventsstjerne;Advent star;star;199-449\nLommelykt;Torch;flashlight;129-399',
  },
  {
    parent: 'hjem', slug: 'kjokken', nb: 'Kjøkken', en: 'Kitchen', hue: 12, icon: 'cooking', stores: 'interior,ironmonger,grocer,electronics', brands: 'Glohaug,Tindra Hjem,Stålmoen', keywords: 'kjøkken gryte kniv kopp', says: 'Tåler hverdag og oppvaskmaskin.|Stands weekdays and the dishwasher.',
    attributes: 'Materiale;Material=Støpejern;Cast iron,Stål;Steel,Steintøy;Stoneware', kinds: 'liten;small\nstor;large\nsvart;black\nsett av to;set of two',
    lines: 'Stekepanne;Frying pan;cooking;349-799\nGryte;Pot;pot-of-food;449-1199\nKokkekniv;Chef’s knife;kitchen-knife;249-899\nKopp;Mug;hot-beverage;99-199\nTekanne;Teapot;teapot;249-499\nBakebolle;Mixing bowl;bowl-with-spoon;149-299\nTermos;Thermos flask;jar;249-499\nSkjærebrett;Cutting board;wood;149-399',
  },
  {
    parent: 'hjem', slug: 'tekstiler', nb: 'Tekstiler', en: 'Textiles', hue: 285, icon: 'bed', stores: 'interior,clothing,yarn', brands: 'Tindra Hjem,Vevstua,Lune Lag', green: 'Vevd av resirkulert ull', keywords: 'pute pledd håndkle sengetøy', says: 'Mykner for hver vask.|Softer with every wash.',
    attributes: 'Materiale;Material=Bomull;Cotton,Lin;Linen,Ull;Wool', kinds: 'skifer;slate\nrust;rust\nmose;moss\nsnø;snow',
    lines: 'Pledd;Throw;scarf;399-899\nPyntepute;Cushion;couch-and-lamp;249-499\nHåndkle;Towel;bathtub;129-299\nSengesett;Duvet set;bed;599-1199\nDuk;Tablecloth;fork-and-knife-with-plate;299-699\nKjøkkenhåndkle;Tea towel;sponge;79-149\nTeppe;Rug;red-square;699-1999\nGrytekluter, to stk.;Pot holders, two;gloves;99-199',
  },
  {
    parent: 'hjem', slug: 'stearinlys', nb: 'Lys og duft', en: 'Candles and scent', hue: 38, icon: 'candle', stores: 'interior,flowers,grocer,health', brands: 'Lysstøperiet på Moen,Tindra Hjem', local: 'Støpt for hånd på Moen', keywords: 'stearinlys kubbelys duftlys', says: 'Brenner rolig og drypper lite.|Burns calmly and drips little.',
    attributes: 'Brennetid;Burns for=12 timer;12 hours,25 timer;25 hours,40 timer;40 hours', kinds: 'furu;pine\nbivoks;beeswax\ntyttebær;lingonberry\nuten duft;unscented',
    lines: 'Kubbelys;Pillar candle;candle;59-149\nKronelys, 6 stk.;Dinner candles, 6;candle;49-99\nDuftlys;Scented candle;candle;149-299\nTelys, 30 stk.;Tealights, 30;fire;49-89\nFakkel;Garden torch;fire;69-129\nLysestake;Candlestick;candle;149-399\nDuftpinner;Reed diffuser;sparkles;199-349\nAdventslys, 4 stk.;Advent candles, 4;candle;69-119',
  },
  {
    parent: 'hjem', slug: 'pynt', nb: 'Pynt og oppbevaring', en: 'Decoration and storage', hue: 350, icon: 'framed-picture', stores: 'interior,bookshop,flowers', brands: 'Tindra Hjem,Kurvfletta,Vevstua', keywords: 'pynt vase ramme kurv bilde', says: 'Finner plassen sin selv.|Finds its own place.',
    attributes: 'Materiale;Material=Glass,Keramikk;Ceramic,Flettet pil;Wicker', kinds: 'liten;small\nhøy;tall\ngrå;grey\nnatur;natural',
    lines: 'Vase;Vase;amphora;149-499\nBilderamme;Picture frame;framed-picture;99-349\nKurv;Basket;basket;149-449\nVeggklokke;Wall clock;mantelpiece-clock;299-699\nSpeil;Mirror;mirror;349-999\nEske med lokk;Box with lid;package;99-249\nPlakat fra Gruveåsen;Poster of the mine hills;framed-picture;149-399\nDørkrans;Door wreath;herb;199-399',
  },
];
