import type { Leaf } from './leaf';

export const play: Leaf[] = [
  {
    parent: 'leker', slug: 'byggeleker', nb: 'Bygg og kjør', en: 'Build and drive', hue: 55, icon: 'brick', stores: 'toys,bookshop,grocer', brands: 'Kloss & Klang,Trehesten,Spretten', keywords: 'klosser byggesett lekebil tog', says: 'Tåler en storebror.|Survives an older brother.', attributes: 'Alder;Age=Fra 2 år;From 2,Fra 4 år;From 4,Fra 7 år;From 7|Materiale;Material=Bjørk;Birch,Plast;Plastic', kinds: 'liten;small\nstor;large\ni tre;in wood\nstartsett;starter set',
    lines: 'Byggeklosser;Building blocks;brick;199-599\nTogbane;Train track;locomotive;299-799\nBrannbil;Fire engine;fire-engine;149-399\nTraktor;Tractor;tractor;149-399\nGarasje;Garage;automobile;399-799\nGravemaskin;Digger;construction;149-399\nKulebane;Marble run;roller-coaster;299-599\nRomskip;Spaceship;rocket;199-499',
  },
  {
    parent: 'leker', slug: 'spill', nb: 'Spill og puslespill', en: 'Games and puzzles', hue: 265, icon: 'game-die', stores: 'toys,bookshop,electronics', brands: 'Terningkast,Uglespill', keywords: 'brettspill kortspill puslespill', says: 'Reglene er kortere enn krangelen.|The rules are shorter than the quarrel.', attributes: 'Spillere;Players=2,2–4,2–6|Tid;Time=20 min,45 min,90 min', kinds: 'for familien;for the family\nreiseutgave;travel edition\njunior;junior\nKongsberg-utgaven;Kongsberg edition',
    lines: 'Brettspill;Board game;game-die;249-549\nKortspill;Card game;joker;99-199\nPuslespill 500 biter;Jigsaw, 500 pieces;puzzle-piece;149-249\nPuslespill 1000 biter;Jigsaw, 1000 pieces;puzzle-piece;199-299\nSjakk;Chess;chess-pawn;199-599\nQuiz;Quiz;red-question-mark;249-399\nYatzy;Yatzy;game-die;79-149\nHukommelsesspill;Memory game;brain;149-249',
  },
  {
    parent: 'leker', slug: 'kosedyr', nb: 'Dukker og kosedyr', en: 'Dolls and soft toys', hue: 345, icon: 'teddy-bear', stores: 'toys,flowers,bookshop', brands: 'Knøttli,Lodne Venner', keywords: 'kosedyr bamse dukke baby', says: 'Kan vaskes, men spør den først.|Can be washed, but ask it first.', attributes: 'Høyde;Height=20 cm,30 cm,45 cm', kinds: 'liten;small\nstor;large\nmed skjerf;with scarf\nvarm i magen;warm belly',
    lines: 'Bamse;Teddy bear;teddy-bear;149-399\nElg;Elk;moose;149-399\nKanin;Rabbit;rabbit;149-349\nUgle;Owl;owl;149-349\nDukke;Doll;nesting-dolls;249-499\nRev;Fox;fox;149-349\nEnhjørning;Unicorn;unicorn;179-399\nSau;Sheep;ewe;149-349',
  },
  {
    parent: 'leker', slug: 'utelek', nb: 'Utelek og hobby', en: 'Outdoor play and crafts', hue: 120, icon: 'kite', stores: 'toys,sports,bookshop', brands: 'Spretten,Trehesten,Fingerstrek', keywords: 'lek ute hobby maling såpebobler', says: 'Fører til møkkete knær og god søvn.|Leads to dirty knees and good sleep.', attributes: 'Alder;Age=Fra 3 år;From 3,Fra 5 år;From 5,Fra 8 år;From 8', kinds: 'blå;blue\nrød;red\nsett;set\nfor to;for two',
    lines: 'Drage;Kite;kite;149-349\nSåpebobler;Soap bubbles;bubbles;29-79\nSandkassesett;Sandpit set;bucket;99-199\nSparkesykkel;Kick scooter;kick-scooter;599-1299\nAkebrett;Snow slider;sled;149-399\nFingermaling;Finger paint;artist-palette;99-179\nPerler, 3000 stk.;Beads, 3000;red-circle;79-149\nJojo;Yo-yo;yo-yo;49-129',
  },
];

export const electric: Leaf[] = [
  {
    parent: 'elektronikk', slug: 'lyd', nb: 'Lyd og bilde', en: 'Sound and vision', hue: 240, icon: 'headphone', stores: 'electronics,grocer', brands: 'Klangbotn,Volt & Vett,Nordlyd', keywords: 'høyttaler hodetelefoner radio', says: 'Kan høres i butikken før du bestemmer deg.|Can be heard in the shop before you decide.', attributes: 'Tilkobling;Connection=Trådløs;Wireless,Kabel;Cable|Garanti;Guarantee=5 år;5 years', kinds: 'svart;black\nhvit;white\nmini;mini\npluss;plus',
    lines: 'Hodetelefoner;Headphones;headphone;499-2499\nØrepropper med mikrofon;Earbuds with microphone;headphone;299-1499\nHøyttaler;Speaker;speaker-high-volume;599-2999\nDAB-radio;DAB radio;radio;699-1999\nPlatespiller;Record player;optical-disk;1299-3499\nMikrofon;Microphone;studio-microphone;399-1299\nTV 43 tommer;43 inch TV;television;3999-6999\nFjernkontroll;Remote control;control-knobs;149-349',
  },
  {
    parent: 'elektronikk', slug: 'mobil', nb: 'Mobil og lading', en: 'Phones and charging', hue: 215, icon: 'mobile-phone', stores: 'electronics,grocer,bookshop', brands: 'Ladestua,Volt & Vett', keywords: 'mobil lader kabel deksel powerbank', says: 'Vi hjelper deg å bytte, det tar fem minutter.|We help you change over, it takes five minutes.', attributes: 'Kontakt;Plug=USB-C,USB-A,Trådløs;Wireless', kinds: 'svart;black\nhvit;white\nblå;blue\ntil reise;for travel',
    lines: 'Ladekabel;Charging cable;electric-plug;99-249\nVegglader;Wall charger;electric-plug;149-399\nBilholder;Car holder;automobile;199-399\nNødlader;Portable charger;battery;249-699\nMobildeksel;Phone case;mobile-phone;149-349\nSkjermbeskytter;Screen protector;mobile-phone;99-249\nTrådløs ladeplate;Wireless charger;high-voltage;249-499\nSelfiestang;Selfie stick;selfie;149-299',
  },
  {
    parent: 'elektronikk', slug: 'data', nb: 'Data og spilling', en: 'Computing and gaming', hue: 195, icon: 'computer-mouse', stores: 'electronics,bookshop', brands: 'Klikkert,Nordlyd,Volt & Vett', keywords: 'pc mus tastatur minnepinne spill', says: 'Virker rett ut av esken.|Works right out of the box.', attributes: 'Garanti;Guarantee=2 år;2 years,5 år;5 years', kinds: 'trådløs;wireless\nmed kabel;wired\nstille;silent\ntil spill;for gaming',
    lines: 'Mus;Mouse;computer-mouse;199-799\nTastatur;Keyboard;keyboard;299-1299\nSpillkontroll;Game controller;video-game;399-899\nWebkamera;Webcam;camera;399-999\nHodesett;Headset;headphone;399-1499\nSkriver;Printer;printer;799-1999\nMinnepinne 128 GB;128 GB USB stick;floppy-disk;129-249\nRuter;Router;antenna-bars;699-1799',
  },
  {
    parent: 'elektronikk', slug: 'apparater', nb: 'Småapparater', en: 'Small appliances', hue: 30, icon: 'electric-plug', stores: 'electronics,ironmonger,interior', brands: 'Glohaug,Vrælen', keywords: 'kaffetrakter vannkoker støvsuger', says: 'Reservedeler finnes, spør oss om ti år.|Spare parts exist, ask us in ten years.', attributes: 'Effekt;Power=800 W,1500 W,2200 W', kinds: 'stål;steel\nsvart;black\nhvit;white\nkobber;copper',
    lines: 'Kaffetrakter;Coffee maker;hot-beverage;599-1799\nVannkoker;Kettle;teapot;349-899\nBrødrister;Toaster;bread;349-899\nStavmikser;Hand blender;cooking;399-999\nVaffeljern;Waffle iron;waffle;499-999\nStøvsuger;Vacuum cleaner;dashing-away;1299-2999\nStrykejern;Iron;t-shirt;399-899\nVifteovn;Fan heater;thermometer;349-799',
  },
];
