import type { Leaf } from './leaf';

export const life: Leaf[] = [
  {
    parent: 'blomster', slug: 'snittblomster', nb: 'Snittblomster og buketter', en: 'Cut flowers and bouquets', hue: 335, icon: 'bouquet', stores: 'flowers,grocer', brands: 'Firkløver & Fjær', perishable: true, local: 'Bundet i Storgata', keywords: 'blomster bukett roser tulipaner', says: 'Skjær stilkene på skrå, så holder de til søndag.|Cut the stems at an angle and they last till Sunday.', attributes: 'Holder;Lasts=5 dager;5 days,7 dager;7 days', kinds: 'liten;small\nstor;large\ni hvitt;in white\ni høstfarger;in autumn colours',
    lines: 'Roser;Roses;rose;149-449\nTulipaner;Tulips;tulip;99-199\nHøstbukett;Autumn bouquet;bouquet;249-499\nTakkebukett;Thank-you bouquet;bouquet;249-449\nSolsikker;Sunflowers;sunflower;149-249\nBarkrans;Fir wreath;evergreen-tree;249-499\nMarkbukett;Meadow bouquet;blossom;199-399\nBegravelsesbukett;Funeral bouquet;white-flower;399-799',
  },
  {
    parent: 'blomster', slug: 'potteplanter', nb: 'Potteplanter', en: 'Potted plants', hue: 135, icon: 'potted-plant', stores: 'flowers,interior,grocer', brands: 'Firkløver & Fjær,Grønnfinger', keywords: 'plante potteplante kaktus orkidé', says: 'Trives i et norsk vindu, også i januar.|Thrives in a Norwegian window, also in January.', attributes: 'Lys;Light=Skygge;Shade,Halvskygge;Half shade,Sol;Sun', kinds: 'liten;small\nstor;large\ni potte;in a pot\nhengende;hanging',
    lines: 'Julestjerne;Poinsettia;hibiscus;79-199\nOrkidé;Orchid;cherry-blossom;149-299\nKaktus;Cactus;cactus;49-199\nBregne;Fern;herb;99-249\nHyasint;Hyacinth;hyacinth;49-99\nMonstera;Monstera;potted-plant;199-499\nOliventre;Olive tree;olive;299-699\nAmaryllis;Amaryllis;hibiscus;99-179',
  },
  {
    parent: 'blomster', slug: 'fro', nb: 'Frø, jord og potter', en: 'Seeds, soil and pots', hue: 80, icon: 'seedling', stores: 'flowers,ironmonger,grocer', brands: 'Grønnfinger,Efteløt Gård', green: 'Torvfri', keywords: 'frø jord potte gjødsel dyrke', says: 'Tre timer sol og litt tålmodighet.|Three hours of sun and a little patience.', attributes: 'Så;Sow=Mars;March,April,Mai;May', kinds: 'økologisk;organic\nhurtigvoksende;quick\nliten;small\nstor;large',
    lines: 'Tomatfrø;Tomato seeds;tomato;35-59\nGulrotfrø;Carrot seeds;carrot;29-49\nUrtefrø;Herb seeds;herb;29-49\nBlomsterpotte;Flower pot;potted-plant;79-299\nPlantejord;Potting soil;bucket;69-129\nFuglemat;Bird food;bird;59-129\nChilifrø;Chilli seeds;hot-pepper;35-59\nBlomsterløk;Flower bulbs;tulip;49-99',
  },
  {
    parent: 'velvaere', slug: 'hudpleie', nb: 'Hudpleie', en: 'Skin care', hue: 350, icon: 'lotion-bottle', stores: 'health,clothing,grocer', brands: 'Kinn & Krone,Bjørkesus,Snølilje', green: 'Uten mikroplast', keywords: 'krem hudkrem ansikt lotion', says: 'Trekker inn før bussen kommer.|Absorbed before the bus arrives.', attributes: 'Hudtype;Skin=Tørr;Dry,Normal,Sensitiv;Sensitive', kinds: 'med bjørk;with birch\nmed havtorn;with sea buckthorn\nuten parfyme;unscented\nreisestørrelse;travel size',
    lines: 'Dagkrem;Day cream;lotion-bottle;199-449\nNattkrem;Night cream;crescent-moon;229-499\nHåndkrem;Hand cream;lotion-bottle;79-179\nLeppepomade;Lip balm;lipstick;39-89\nAnsiktsmaske;Face mask;sparkles;59-149\nKroppslotion;Body lotion;lotion-bottle;129-249\nSolkrem;Sun cream;sun;149-249\nRensemelk;Cleansing milk;bubbles;129-229',
  },
  {
    parent: 'velvaere', slug: 'har', nb: 'Hår og barbering', en: 'Hair and shaving', hue: 275, icon: 'hair-pick', stores: 'health,grocer', brands: 'Bjørkesus,Kam & Krus', keywords: 'sjampo balsam barbering børste', says: 'Skummer med bløtt vann fra Jondalen.|Lathers with soft water from the valley.', attributes: 'Hårtype;Hair=Fint;Fine,Tykt;Thick,Farget;Coloured', kinds: 'mild;mild\nmot tørt hår;for dry hair\nmed brennesle;with nettle\nfor barn;for children',
    lines: 'Sjampo;Shampoo;lotion-bottle;79-199\nBalsam;Conditioner;lotion-bottle;79-199\nHårbørste;Hairbrush;hair-pick;99-249\nBarberhøvel;Razor;razor;99-299\nBarbersåpe;Shaving soap;soap;89-179\nHårvoks;Hair wax;jar;99-199\nHårstrikk, 10 stk.;Hair ties, 10;ribbon;39-79\nSkjeggolje;Beard oil;droplet;149-249',
  },
  {
    parent: 'velvaere', slug: 'bad', nb: 'Bad og velvære', en: 'Bath and well-being', hue: 175, icon: 'bathtub', stores: 'health,interior,grocer', brands: 'Snølilje,Bjørkesus,Bergsalt', local: 'Kokt i såpeverkstedet på Efteløt', keywords: 'såpe bad velvære gave tannbørste', says: 'Lås døra, ta den tiden det tar.|Lock the door and take your time.', attributes: 'Duft;Scent=Einer;Juniper,Lavendel;Lavender,Uten;None', kinds: 'einer;juniper\nlavendel;lavender\nhavre;oat\ngavesett;gift set',
    lines: 'Håndsåpe;Hand soap;soap;59-149\nBadesalt;Bath salts;salt;79-179\nBadebombe;Bath bomb;bubbles;49-99\nTannbørste i bambus;Bamboo toothbrush;toothbrush;29-59\nDusjsåpe;Shower gel;shower;69-149\nMassasjeolje;Massage oil;droplet;149-249\nSvamp;Sponge;sponge;39-99\nNeglelakk;Nail polish;nail-polish;79-149',
  },
  {
    parent: 'handarbeid', slug: 'garn', nb: 'Garn', en: 'Yarn', hue: 310, icon: 'yarn', stores: 'yarn,interior,clothing', brands: 'Rettmaske,Spælsau,Viddegarn', local: 'Spunnet av ull fra Numedal', keywords: 'garn ull strikke hekle', says: 'Ta ett nøste for mye, det angrer ingen på.|Take one ball too many, nobody regrets it.', attributes: 'Pinner;Needles=3 mm,4 mm,5 mm|Løpelengde;Length=100 m,175 m,250 m', kinds: 'ubleket;undyed\nmosegrønn;moss green\nteglrød;brick red\nisblå;ice blue',
    lines: 'Ullgarn 50 g;Wool yarn 50 g;yarn;39-69\nMerinogarn 50 g;Merino yarn 50 g;yarn;59-89\nAlpakka 50 g;Alpaca 50 g;yarn;65-95\nSokkegarn 100 g;Sock yarn 100 g;socks;89-139\nBomullsgarn 50 g;Cotton yarn 50 g;yarn;35-55\nMohair 25 g;Mohair 25 g;yarn;69-99\nBabyull 50 g;Baby wool 50 g;baby;45-75\nRyegarn 100 g;Rug yarn 100 g;yarn;79-119',
  },
  {
    parent: 'handarbeid', slug: 'strikketilbehor', nb: 'Pinner og oppskrifter', en: 'Needles and patterns', hue: 290, icon: 'knot', stores: 'yarn,bookshop', brands: 'Rettmaske,Pinnekroken', keywords: 'strikkepinner heklenål oppskrift', says: 'Vi viser deg masken om igjen.|We show you the stitch again.', attributes: 'Materiale;Material=Bjørk;Birch,Metall;Metal,Bambus;Bamboo', kinds: '2,5 mm;2.5 mm\n3,5 mm;3.5 mm\n5 mm;5 mm\nsett;set',
    lines: 'Rundpinne;Circular needle;sewing-needle;69-149\nStrømpepinner;Double-pointed needles;chopsticks;69-139\nHeklenål;Crochet hook;hook;39-89\nMaskemarkører;Stitch markers;safety-pin;29-69\nOppskrift, genser;Pattern, jumper;scroll;49-89\nOppskrift, votter;Pattern, mittens;gloves;49-79\nGarnvinde;Yarn winder;gear;299-599\nStrikkeveske;Knitting bag;handbag;249-499',
  },
  {
    parent: 'handarbeid', slug: 'sytilbehor', nb: 'Sy og stoff', en: 'Sewing and fabric', hue: 260, icon: 'thread', stores: 'yarn,interior', brands: 'Trådsnella,Vevstua', unit: 'm', keywords: 'sy stoff tråd knapper', says: 'Klippes i hele og halve meter.|Cut by the metre and the half.', attributes: 'Bredde;Width=110 cm,150 cm', kinds: 'grå;grey\nblå;blue\nmønstret;patterned\nrød;red',
    lines: 'Bomullsstoff;Cotton fabric;scroll;129-199;1\nLinstoff;Linen fabric;scroll;199-299;1\nUllstoff;Wool fabric;scroll;299-449;1\nSytråd;Sewing thread;thread;35-59;200\nGlidelås;Zip;link;35-69;.4\nStrikk;Elastic;ribbon;29-49;3\nSkråbånd;Bias binding;ribbon;35-59;3\nBlonder;Lace;ribbon;49-89;2',
  },
  {
    parent: 'sykkel', slug: 'sykler', nb: 'Sykler', en: 'Bicycles', hue: 150, icon: 'bicycle', stores: 'bikes,sports', brands: 'Krankvei,Lågenrull', notForDelivery: true, keywords: 'sykkel terrengsykkel barnesykkel elsykkel', says: 'Justert og prøvesyklet før du henter den.|Adjusted and test ridden before you collect it.', attributes: 'Gir;Gears=1,7,11,21|Ramme;Frame=S,M,L', kinds: 'liten;small\nmellomstor;medium\nstor;large\nmed lås;with lock',
    lines: 'Hverdagssykkel;City bike;bicycle;4999-8999\nTerrengsykkel;Mountain bike;bicycle;6999-14999\nBarnesykkel 16 tommer;Children’s bike 16 inch;bicycle;1999-3499\nBarnesykkel 20 tommer;Children’s bike 20 inch;bicycle;2499-3999\nGrussykkel;Gravel bike;bicycle;9999-18999\nElsykkel;Electric bike;bicycle;17999-34999\nBalansesykkel;Balance bike;kick-scooter;699-1299\nFatbike;Fat bike;bicycle;9999-15999',
  },
  {
    parent: 'sykkel', slug: 'sykkeldeler', nb: 'Deler og vedlikehold', en: 'Parts and care', hue: 205, icon: 'wheel', stores: 'bikes,ironmonger,sports', brands: 'Krankvei,Kjedereaksjon', keywords: 'sykkel dekk slange kjede pumpe', says: 'Ta med sykkelen, så skrur vi den på.|Bring the bike and we fit it.', attributes: 'Passer;Fits=26 tommer;26 inch,28 tommer;28 inch,29 tommer;29 inch', kinds: '26 tommer;26 inch\n28 tommer;28 inch\n29 tommer;29 inch\nuniversal;universal',
    lines: 'Sykkeldekk;Bicycle tyre;wheel;199-449\nPiggdekk;Studded tyre;snowflake;349-699\nSlange;Inner tube;wheel;59-119\nKjede;Chain;chains;149-349\nBremseklosser;Brake pads;stop-sign;99-249\nPumpe;Pump;dashing-away;149-499\nPedaler;Pedals;gear;149-599\nKjedeolje;Chain oil;droplet;79-149',
  },
  {
    parent: 'sykkel', slug: 'hjelmer', nb: 'Hjelm, lys og vesker', en: 'Helmets, lights and bags', hue: 20, icon: 'rescue-workers-helmet', stores: 'bikes,sports,toys', brands: 'Skalle,Lågenrull,Blaff', keywords: 'sykkelhjelm sykkellys lås veske', says: 'Lys foran, lys bak, og hodet hjem.|Light in front, light behind, and the head home.', attributes: 'Godkjenning;Approval=EN 1078', kinds: 'barn;children\nvoksen;adult\nrefleks;reflective\nsvart;black',
    lines: 'Sykkelhjelm;Bicycle helmet;rescue-workers-helmet;299-899\nFrontlykt;Front light;flashlight;149-599\nBaklykt;Rear light;red-circle;99-299\nSykkellås;Bicycle lock;locked;199-699\nSykkelveske;Pannier;handbag;299-899\nRefleksvest;Reflective vest;safety-vest;99-199\nRingeklokke;Bell;bell;59-149\nFlaskeholder;Bottle cage;cup-with-straw;79-199',
  },
  {
    parent: 'smykker', slug: 'solvsmykker', nb: 'Sølvsmykker', en: 'Silver jewellery', hue: 225, icon: 'ring', stores: 'jewellery,interior', brands: 'Åresølv,Myntverket', local: 'Smidd i Kongsberg', keywords: 'smykke sølv ring øredobber halskjede', says: 'Formet etter tråden i kongsbergsølvet.|Shaped after the wires of Kongsberg silver.', attributes: 'Legering;Alloy=925 sølv;925 silver,830 sølv;830 silver', kinds: 'trådsølv;wire silver\nblank;polished\nmed kvarts;with quartz\noksidert;oxidised',
    lines: 'Ring;Ring;ring;399-1499\nØredobber;Earrings;gem-stone;349-1199\nHalskjede;Necklace;gem-stone;499-1999\nArmbånd;Bracelet;link;499-1799\nBrosje;Brooch;rosette;599-1999\nAnheng;Pendant;gem-stone;399-1299\nBunadsknapper;Costume buttons;coin;899-2499\nSlipsnål;Tie pin;safety-pin;399-899',
  },
  {
    parent: 'smykker', slug: 'klokker', nb: 'Klokker', en: 'Watches', hue: 210, icon: 'watch', stores: 'jewellery,electronics', brands: 'Stigerklokka,Nordtid', keywords: 'klokke ur armbåndsur vekkerklokke', says: 'Batteri og rem skiftes mens du venter.|Battery and strap changed while you wait.', attributes: 'Vanntett;Water resistant=3 ATM,5 ATM,10 ATM', kinds: 'stål;steel\nskinnrem;leather strap\nsvart;black\nliten;small',
    lines: 'Dameur;Women’s watch;watch;899-2999\nHerreur;Men’s watch;watch;999-3999\nBarneur;Children’s watch;watch;249-499\nLommeur;Pocket watch;mantelpiece-clock;799-1999\nVekkerklokke;Alarm clock;alarm-clock;199-499\nStoppeklokke;Stopwatch;stopwatch;199-499\nDykkerur;Diving watch;watch;1999-4999\nPendelur;Pendulum clock;mantelpiece-clock;1999-5999',
  },
  {
    parent: 'smykker', slug: 'gaver', nb: 'Sølv og gaver', en: 'Silver and gifts', hue: 40, icon: 'wrapped-gift', stores: 'jewellery,interior,toys', brands: 'Åresølv,Myntverket,Tindra Hjem', keywords: 'gave dåpsgave bryllup sølv', says: 'Graveres på bestilling, navn staves på ditt ansvar.|Engraved to order, spelling at your own risk.', attributes: 'Materiale;Material=Sølvplett;Silver plate,Tinn;Pewter,830 sølv;830 silver', kinds: 'til dåp;for a christening\ntil bryllup;for a wedding\ntil jubileum;for an anniversary\nmed gravering;engraved',
    lines: 'Skje;Spoon;spoon;349-899\nBeger;Cup;trophy;499-1299\nFotoramme;Photo frame;framed-picture;299-699\nSparegris;Piggy bank;pig;249-499\nMyntskrin;Coin case;coin;399-999\nLysholder;Candle holder;candle;299-699\nSalt- og pepperbøsse;Salt and pepper set;salt;349-799\nNøkkelring;Key ring;key;149-349',
  },
];
