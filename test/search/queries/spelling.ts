import { all, any, judge, named, not, shelf, having } from '../judged';

const brown = named(/^Brunost/);

/** What Norwegian writes as one word, written as two, and the other way round. */
export const splitJoined = judge('split and joined', [
  ['ull genser', [3, named(/^Ullgenser/)], [2, all(named(/^Strikkegenser/), having(/ull/i))]],
  ['kaffe kopp', [3, named(/^Kopp/)]],
  ['jogge sko', [3, named(/^Joggesko/)]],
  ['barne sykkel', [3, named(/^Barnesykkel/)], [2, named(/^Balansesykkel/)]],
  ['sykkel hjelm', [3, named(/^Sykkelhjelm/)]],
  ['hår børste', [3, named(/^Hårbørste/)]],
  ['hånd krem', [3, named(/^Håndkrem/)]],
  ['brun ost', [3, brown]],
  ['lomme lykt', [3, named(/^Lommelykt/)], [1, named(/^Hodelykt/)]],
  ['snø skuffe', [3, named(/^Snøskuffe/)]],
  ['mørksjokolade', [3, named(/^Mørk sjokolade/)], [1, named(/sjokolade/i)]],
  ['svartte', [3, named(/^Svart te/)]],
  ['hvitmaling', [3, all(shelf('maling'), named(/maling/i), named(/hvit/))], [2, all(shelf('maling'), named(/hvit/))]],
  ['ull undertøy', [3, named(/^(Ulltrøye|Ullongs|Ullboxer)/)]],
  ['fot ball', [3, named(/^Fotball/)]],
  ['gave papir', [3, named(/^Gavepapir/)], [1, shelf('kort')]],
  ['støv suger', [3, named(/^Støvsuger/)]],
  ['regn dress', [3, named(/^Regndress/)], [1, named(/^Parkdress/)]],
  ['blomster potte', [3, named(/^Blomsterpotte/)]],
  ['vaffel jern', [3, named(/^Vaffeljern/)]],
]);

/** Letters that fell out, doubled, changed places or lie beside the right key. */
export const typos = judge('typing errors', [
  ['gesner', [3, named(/^(Ullgenser|Strikkegenser)/)], [2, named(/^(Cardigan|Strikkejakke)/)]],
  ['ulgenser', [3, named(/^Ullgenser/)], [2, all(named(/^Strikkegenser/), having(/ull/i))], [1, named(/^Ulltrøye/)]],
  ['sjokolde', [3, all(shelf('sjokolade'), named(/sjokolade/i))], [1, named(/sjokolade/i)]],
  ['sykel', [3, shelf('sykler')], [2, named(/^Sparkesykkel/)], [1, any(shelf('sykkeldeler'), named(/^Sykkel/))]],
  ['lmape', [3, named(/lampe/i)], [2, named(/^(Lommelykt|Hodelykt|Adventsstjerne|Lyslenke)/)]],
  ['gulrøter', [3, named(/^Gulrøtter/)], [2, named(/^Gulrotfrø/)], [1, named(/^Gulrotkake/)]],
  ['sovepåse', [3, named(/^Sovepose/)]],
  ['brødrsiter', [3, named(/^Brødrister/)]],
  ['støvsuer', [3, named(/^Støvsuger/)]],
  ['hodetelefåner', [3, named(/^Hodetelefoner/)], [2, named(/^(Ørepropper|Hodesett)/)]],
  ['tulpaner', [3, named(/^Tulipaner/)]],
  ['paraplu', [3, named(/^Paraply/)]],
  ['hårbøste', [3, named(/^Hårbørste/)]],
  ['håndkrme', [3, named(/^Håndkrem/)]],
  ['regndres', [3, named(/^Regndress/)], [1, named(/^Parkdress/)]],
  ['tastartur', [3, named(/^Tastatur/)]],
  ['høytaler', [3, named(/^Høyttaler/)]],
  ['sjampoo', [3, named(/^Sjampo/)], [1, named(/^Balsam/)]],
  ['vafeljern', [3, named(/^Vaffeljern/)]],
  ['puslespil', [3, named(/^Puslespill/)]],
  ['skrutekker', [3, named(/^Skrutrekker/)]],
  ['kjøkkenhånkle', [3, named(/^Kjøkkenhåndkle/)], [2, named(/^Håndkle/)]],
  ['langrennski', [3, named(/^Langrennsski/)], [1, shelf('ski')]],
  ['orkide', [3, named(/^Orkidé/)]],
  ['terrangsykkel', [3, named(/^Terrengsykkel/)], [2, named(/^Grussykkel|^Fatbike/)], [1, shelf('sykler')]],
  ['sitteunderag', [3, named(/^Sitteunderlag/)], [1, named(/^Liggeunderlag/)]],
]);

/** A keyboard without æ, ø and å, and old spellings. */
export const letters = judge('letters', [
  [
    'brod',
    [3, all(shelf('brod'), not(named(/^(Baguett|Rundstykker)/)))],
    [2, shelf('brod')],
    [1, named(/^(Wienerbrød|Knekkebrød|Flatbrød)/)],
  ],
  [
    'broed',
    [3, all(shelf('brod'), not(named(/^(Baguett|Rundstykker)/)))],
    [2, shelf('brod')],
    [1, named(/^(Wienerbrød|Knekkebrød|Flatbrød)/)],
  ],
  ['haandkle', [3, named(/^Håndkle/)], [2, named(/^Kjøkkenhåndkle/)]],
  ['handkle', [3, named(/^Håndkle/)], [2, named(/^Kjøkkenhåndkle/)]],
  ['oredobber', [3, named(/^Øredobber/)]],
  ['oerepropper', [3, named(/^Ørepropper/)], [2, named(/^Hodetelefoner/)]],
  ['rodbeter', [3, named(/^Rødbeter/)]],
  ['stoevler', [3, named(/støvle/i)]],
  ['hoyttaler', [3, named(/^Høyttaler/)]],
  ['solbaersaft', [3, named(/^Solbærsaft/)]],
  ['bringebaersyltetoy', [3, named(/^Bringebærsyltetøy/)], [1, all(shelf('syltetoy'), named(/syltetøy/))]],
  ['kaape', [3, named(/^Kåpe/)]],
  ['paerer', [3, named(/^Pærer/)], [1, named(/^Pæremost/)]],
  ['tofler', [3, named(/^Tøfler/)]],
  ['haav', [3, named(/^Håv/)]],
  ['skjoert', [3, named(/^Skjørt/)]],
  ['gröt', [3, named(/^Grøtris/)], [1, named(/^(Havregryn|Byggryn)/)]],
  ['snoskuffe', [3, named(/^Snøskuffe/)]],
]);
