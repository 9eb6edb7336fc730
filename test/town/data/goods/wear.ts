import type { Leaf } from './leaf';

const fabric = 'Materiale;Material=Merinoull;Merino wool,Økologisk bomull;Organic cotton,Resirkulert polyester;Recycled polyester|Vask;Wash=30 °C,40 °C,Ullprogram;Wool cycle';
const colours = 'skifergrå;slate grey\ngranskog;spruce green\nkobber;copper\nnatthimmel;night blue';

export const wear: Leaf[] = [
  {
    parent: 'klaer', slug: 'dameklaer', nb: 'Dameklær', en: 'Women’s clothes', hue: 320, icon: 'dress', stores: 'clothing,grocer', brands: 'Lerke,Myrull,Tråd & Lerke', sizes: 'women', keywords: 'dame genser kjole bukse', says: 'Sitter godt uten å si det.|Fits well without saying so.', attributes: fabric, kinds: colours,
    lines: 'Strikkegenser dame;Women’s jumper;womans-clothes;699-1299\nKjole;Dress;dress;699-1499\nBluse;Blouse;womans-clothes;399-799\nJeans dame;Women’s jeans;jeans;799-1199\nCardigan;Cardigan;coat;599-1099\nKåpe;Coat;coat;1499-2999\nT-skjorte dame;Women’s T-shirt;t-shirt;249-449\nSkjørt;Skirt;dress;449-899',
  },
  {
    parent: 'klaer', slug: 'herreklaer', nb: 'Herreklær', en: 'Men’s clothes', hue: 225, icon: 'necktie', stores: 'clothing,sports', brands: 'Grubeskift,Karvol,Tråd & Lerke', sizes: 'men', keywords: 'herre skjorte genser bukse ullgenser', says: 'Til kontoret, fjøset og alt imellom.|For office, barn and all between.', attributes: fabric, kinds: colours,
    lines: 'Ullgenser herre;Men’s wool jumper;t-shirt;799-1499\nFlanellskjorte;Flannel shirt;t-shirt;499-899\nChinos;Chinos;jeans;699-1099\nJeans herre;Men’s jeans;jeans;799-1299\nVindjakke;Windbreaker;coat;999-1999\nT-skjorte herre;Men’s T-shirt;t-shirt;249-449\nVest;Waistcoat;safety-vest;599-999\nPenskjorte;Dress shirt;necktie;599-999',
  },
  {
    parent: 'klaer', slug: 'barneklaer', nb: 'Barneklær', en: 'Children’s clothes', hue: 55, icon: 'baby', stores: 'clothing,toys,sports', brands: 'Tuss,Knøttli,Myrull', sizes: 'children', green: 'Øko-bomull', keywords: 'barn baby klær utetøy', says: 'Vokser en sesong ekstra med brett i ermet.|Grows one more season with a fold in the sleeve.', attributes: fabric, kinds: colours,
    lines: 'Regndress barn;Children’s rain suit;umbrella-with-rain-drops;399-699\nFleecejakke barn;Children’s fleece;coat;299-549\nParkdress;Snowsuit;snowflake;899-1599\nBody;Bodysuit;baby;149-249\nLeggings barn;Children’s leggings;jeans;149-299\nPysjamas;Pyjamas;crescent-moon;249-399\nStrikkejakke barn;Children’s cardigan;coat;399-699\nLue barn;Children’s hat;billed-cap;149-249',
  },
  {
    parent: 'klaer', slug: 'ull', nb: 'Ullundertøy og sokker', en: 'Wool layers and socks', hue: 205, icon: 'socks', stores: 'sports,clothing,yarn,grocer', brands: 'Lune Lag,Myrull,Knutetopp', sizes: 'gloves', green: 'Ull uten mulesing', keywords: 'ull ullundertøy sokker superundertøy', says: 'Varmer også når den er våt.|Warms also when wet.', attributes: 'Materiale;Material=100 % merinoull;100 % merino wool,80 % ull;80 % wool', kinds: colours,
    lines: 'Ulltrøye;Wool top;t-shirt;449-799\nUllongs;Wool leggings;leg;399-699\nUllsokker;Wool socks;socks;129-229\nSkisokker;Ski socks;socks;149-249\nUllhals;Wool neck warmer;scarf;199-329\nRaggsokker;Ragg socks;socks;129-199\nUllboxer;Wool boxers;briefs;249-399\nUllpannebånd;Wool headband;ribbon;149-249',
  },
  {
    parent: 'klaer', slug: 'tilbehor', nb: 'Luer, votter og vesker', en: 'Hats, mittens and bags', hue: 15, icon: 'scarf', stores: 'clothing,shoes,sports,yarn', brands: 'Lerke,Votteriet,Karvol', keywords: 'lue votter skjerf veske sekk', says: 'Det siste du tar på, og det første noen ser.|The last thing you put on, the first that others see.', attributes: fabric, kinds: colours,
    lines: 'Ullue;Wool hat;billed-cap;249-449\nVotter;Mittens;gloves;249-449\nSkjerf;Scarf;scarf;249-549\nHåndveske;Handbag;handbag;499-1299\nBelte;Belt;link;249-499\nParaply;Umbrella;umbrella;149-349\nLommebok;Wallet;purse;249-599\nRyggsekk, by;City backpack;backpack;599-1199',
  },
  {
    parent: 'sko', slug: 'damesko', nb: 'Damesko', en: 'Women’s shoes', hue: 335, icon: 'high-heeled-shoe', stores: 'shoes,clothing', brands: 'Sålia,Snørveien,Fotefar', sizes: 'smallShoes', keywords: 'dame sko støvletter pensko', says: 'Gå noen runder i butikken, gulvet er langt nok.|Walk a few rounds in the shop, the floor is long enough.', attributes: 'Overdel;Upper=Skinn;Leather,Semsket;Suede,Tekstil;Textile', kinds: 'svart;black\nkonjakk;cognac\nsand;sand\nburgunder;burgundy',
    lines: 'Støvletter;Ankle boots;womans-boot;899-1699\nPumps;Court shoes;high-heeled-shoe;699-1299\nBallerinasko;Ballerinas;flat-shoe;499-899\nVinterstøvler dame;Women’s winter boots;womans-boot;999-1899\nJoggesko dame;Women’s trainers;running-shoe;699-1299\nSandaler;Sandals;womans-sandal;499-899\nTøfler dame;Women’s slippers;flat-shoe;299-549\nLoafers dame;Women’s loafers;flat-shoe;799-1299',
  },
  {
    parent: 'sko', slug: 'herresko', nb: 'Herresko', en: 'Men’s shoes', hue: 24, icon: 'mans-shoe', stores: 'shoes,clothing', brands: 'Sålia,Bergkrys,Fotefar', sizes: 'shoes', keywords: 'herre sko boots pensko', says: 'Kan sålees om, og det er meningen.|Can be resoled, and is meant to be.', attributes: 'Overdel;Upper=Skinn;Leather,Oljet nubuk;Oiled nubuck', kinds: 'svart;black\nbrun;brown\nkonjakk;cognac\nmørk blå;dark blue',
    lines: 'Boots;Boots;hiking-boot;1199-2199\nPensko;Dress shoes;mans-shoe;899-1799\nVintersko herre;Men’s winter shoes;hiking-boot;999-1899\nJoggesko herre;Men’s trainers;running-shoe;699-1399\nGummistøvler;Wellingtons;womans-boot;499-899\nTøfler herre;Men’s slippers;mans-shoe;299-549\nSeilersko;Boat shoes;mans-shoe;799-1199\nArbeidssko;Work shoes;hiking-boot;899-1499',
  },
  {
    parent: 'sko', slug: 'barnesko', nb: 'Barnesko', en: 'Children’s shoes', hue: 95, icon: 'running-shoe', stores: 'shoes,toys,sports', brands: 'Tuss,Fotefar,Knøttli', keywords: 'barn sko støvler cherrox', says: 'Vi måler foten, også når den ikke vil stå stille.|We measure the foot, also when it will not stand still.', attributes: 'Størrelse;Size=24,27,30,33|Vanntett;Waterproof=Ja;Yes,Nei;No', kinds: 'blå;blue\nrød;red\nmed refleks;with reflectors\nforet;lined',
    lines: 'Barnestøvler;Children’s boots;womans-boot;249-449\nVintersko barn;Children’s winter shoes;hiking-boot;499-899\nJoggesko barn;Children’s trainers;running-shoe;349-599\nInnesko;Indoor shoes;flat-shoe;199-349\nSandaler barn;Children’s sandals;thong-sandal;249-449\nFørste sko;First shoes;baby;499-699\nTøfler barn;Children’s slippers;flat-shoe;149-299\nBallettsko;Ballet shoes;ballet-shoes;199-349',
  },
];

export const sport: Leaf[] = [
  {
    parent: 'sport-og-tur', slug: 'ski', nb: 'Ski og vinter', en: 'Skis and winter', hue: 200, icon: 'skis', stores: 'sports,grocer,toys', brands: 'Knutetopp,Løypebas,Snøfokk', keywords: 'ski langrenn alpint staver skøyter', says: 'Prøvd i løypene på Knuten.|Tried on the tracks at Knuten.', attributes: 'Nivå;Level=Tur;Touring,Trening;Training,Renn;Race', kinds: 'junior;junior\ntur;touring\nsport;sport\ndame;women’s',
    lines: 'Langrennsski;Cross-country skis;skis;1299-3499\nSkistaver;Ski poles;skis;299-999\nSkisko;Ski boots;hiking-boot;999-2499\nSkibriller;Goggles;goggles;299-899\nHjelm for alpint;Ski helmet;rescue-workers-helmet;499-1299\nSkøyter;Skates;ice-skate;499-1199\nKjelke;Sledge;sled;299-799\nSmøresett;Wax kit;toolbox;199-499',
  },
  {
    parent: 'sport-og-tur', slug: 'turutstyr', nb: 'Turutstyr', en: 'Outdoor gear', hue: 140, icon: 'camping', stores: 'sports,ironmonger,grocer', brands: 'Knutetopp,Vassfar,Jonsknut', green: 'Uten fluor', keywords: 'tur telt sekk sovepose fjell', says: 'Veier lite i sekken og mye i regnet.|Weighs little in the pack and much in the rain.', attributes: 'Vekt;Weight=340 g,850 g,2 kg', kinds: 'lett;light\nhelårs;four-season\nfor to;for two\nkompakt;compact',
    lines: 'Tursekk;Rucksack;backpack;799-1999\nTelt;Tent;tent;1499-4499\nSovepose;Sleeping bag;zzz;799-2499\nLiggeunderlag;Sleeping mat;camping;299-999\nStormkjøkken;Camp stove;fire;399-999\nKompass;Compass;compass;149-449\nHodelykt;Head torch;flashlight;249-799\nTurkniv;Hiking knife;dagger;249-699',
  },
  {
    parent: 'sport-og-tur', slug: 'fiske', nb: 'Fiske og friluft', en: 'Fishing and outdoors', hue: 180, icon: 'fishing-pole', stores: 'sports,grocer,ironmonger', brands: 'Lågenfisk,Vassfar', keywords: 'fiske stang snelle sluk bål', says: 'Sluken lover ingenting, men den har vært med før.|The lure promises nothing, but it has been along before.', attributes: 'Passer til;Suits=Ørret;Trout,Laks;Salmon,Røye;Char', kinds: 'liten;small\nstor;large\nlett;light\ntil reise;for travel',
    lines: 'Fiskestang;Fishing rod;fishing-pole;299-1499\nSnelle;Reel;gear;299-1199\nSlukeske;Lure box;fish;149-349\nHåv;Landing net;goal-net;199-449\nVadere;Waders;jeans;1299-2499\nBålpanne;Fire pan;cooking;299-699\nSitteunderlag;Seat pad;seat;49-129\nFluesett;Fly set;fly;149-299',
  },
  {
    parent: 'sport-og-tur', slug: 'ball', nb: 'Ball og trening', en: 'Ball games and training', hue: 100, icon: 'soccer-ball', stores: 'sports,toys', brands: 'Sprett,Løypebas', keywords: 'ball fotball håndball trening', says: 'Klar for fredagstrening på Idrettsparken.|Ready for Friday practice in the sports park.', attributes: 'Størrelse;Size=3,4,5', kinds: 'rød;red\nblå;blue\ngul;yellow\nsvart;black',
    lines: 'Fotball;Football;soccer-ball;199-499\nHåndball;Handball;volleyball;199-449\nInnebandykølle;Floorball stick;field-hockey;249-699\nBadmintonsett;Badminton set;badminton;199-449\nTreningsmatte;Exercise mat;person-in-lotus-position;199-399\nManualer, par;Dumbbells, pair;flexed-biceps;249-699\nDrikkeflaske;Water bottle;cup-with-straw;99-199\nHoppetau;Skipping rope;knot;79-199',
  },
];
