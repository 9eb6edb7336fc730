/** Words that look like two and are one: a mandel (almond) is no kind of del (part), a potet (potato) neither pot nor et. */
const single = `
  alarm albue allergen alpakka amaryllis ampere anis ansikt appelsin armatur asparges aubergin avis avokado balsam banan bandasje barber
  basill batteri bensin beslag bestikk bolster bomull bukett burger butikk champagne deksel dessert diesel diskett drakt ekstrakt
  estragon etui fasan fersken festival figur filter finger flamingo flanell fløte forel forkle formular fotel frakk frisør første gardin
  garnityr gelender gelé genser gitar glasur gluten granat granitt grønnsak hammer harpiks hengsel hermetikk hilsen hodetelefon hylster
  ingefær ingenting interiør jeans julestjerne kabel kajakk kakao kaktus kalender kamera kamille kanel kanin kanon kapers karaffel
  karamell kardemomme karpe karri karusell kasserolle kassett kaviar keramikk ketsjup kikert kjeks klokke kobber koffert kokos kolibri
  komfyr kommode kompakt kompass konfekt konjakk kontakt kontor kontroll kosmetikk kost krakk kringkasting kringle krydder kultur kvarts
  kylling lakris laptop lasagne lavendel leketøy linjal lommebok losjong løvetann magasin majones mandarin mandel manual margarin
  marinade marmelade marsipan maskara maskin maskot massasje medisin mellom melon merino metall mikser minutt monstera mosaikk musling
  müsli natur naturell normal nougat nylon oliven omelett oppskrift orkidé paddel pannacotta paprika parafin paraply parasoll parfyme
  parmesan pasta pedal pelargonium penal pennal pensel persille pinnsvin pinsett pistasj pistol plakat polyester poncho popcorn porselen
  postei potet praline presenning pudder pumpe pyjamas pysjamas rabarbra radiator radio radis rakett refleks rosin rosmarin ruccola
  safran salami salat sandal sardin sennep serviett servise sesam sigar sirup sitron sjakk sjal sjampo sjokolade skalk skjorte skulptur
  slalåm smaragd smoothie smultring smykke sorbet sortering spade spagetti spinat spindel stativ stearin stemme strikk støvel støvlett
  sukker sykkel syltetøy tablett tallerken tandem tango tapet tastatur tekstil telefon teppe termos terrasse timian tomat tonic tortilla
  traktor trampoline trompet tulipan turban turkis uniform utstyr vaffel vaktel vanilje velvære verktøy veske vifte vindu viol vitamin
  voksen yoghurt ysteri ørret`;

const words = new Set(single.trim().split(/\s+/));
export const isSimplex = (lemma: string): boolean => words.has(lemma);

/** Endings and rare words that would be taken for the last part. */
const noHeads = new Set('het ende ert ell ens lom ste leks king rue ilde rur alt råe else age etikk pakt'.split(' '));

/** Where it is used or which, neither noun nor verb. */
const places = new Set('ute inne over under små mini super'.split(' '));
export const isPlace = (part: string): boolean => places.has(part);

/** Two letters are too few to be told from an ending, but for these. */
const short = new Set('is te øl ur'.split(' '));
export const mayEnd = (head: string): boolean => !noHeads.has(head) && (head.length > 2 || short.has(head));
const noFirsts = new Set('iss tresk'.split(' '));
const shortFirst = new Set('is te øl ur tv el pc sy ny by tå ku vå'.split(' '));
export const mayBegin = (part: string): boolean => !noFirsts.has(part) && (part.length > 2 || shortFirst.has(part));
