import { all, any, judge, named, not, shelf, having } from '../judged';

const books = shelf('romaner', 'krim', 'barneboker', 'faktaboker');
const jumper = named(/^(Ullgenser|Strikkegenser)/);
const shoes = any(
  all(shelf('damesko', 'herresko', 'barnesko'), named(/sko|pumps|loafers|boots/i), not(named(/støvle/i))),
);
const otherFootwear = any(shelf('damesko', 'herresko', 'barnesko'), named(/^Skisko/));
const loaf = all(shelf('brod'), not(named(/^(Baguett|Rundstykker)/)));
const bicycle = shelf('sykler');

/** One word as it stands in a dictionary. */
export const plain = judge('plain words', [
  ['brød', [3, loaf], [2, shelf('brod')], [1, named(/^(Wienerbrød|Knekkebrød|Flatbrød)/)]],
  ['kaffe', [3, shelf('kaffe')], [1, named(/^Kaffetrakter/)]],
  ['ost', [3, shelf('ost')], [1, named(/^(Ostekjeks|Ostekake)/)]],
  ['lampe', [3, named(/lampe/i)], [2, named(/^(Lommelykt|Hodelykt|Adventsstjerne|Lyslenke)/)]],
  ['genser', [3, jumper], [2, named(/^(Cardigan|Strikkejakke)/)]],
  ['sko', [3, shoes], [2, otherFootwear]],
  ['maling', [3, all(shelf('maling'), named(/maling/i))], [2, shelf('maling')], [1, named(/^Fingermaling/)]],
  ['sykkel', [3, bicycle], [2, named(/^Sparkesykkel/)], [1, any(shelf('sykkeldeler'), named(/^Sykkel/))]],
  ['bok', [3, books], [1, named(/^Skrivebok/)]],
  ['garn', [3, shelf('garn')]],
  [
    'såpe',
    [3, named(/^(Håndsåpe|Dusjsåpe)/)],
    [2, named(/^(Grønnsåpe|Barbersåpe)/)],
    [1, named(/^(Oppvaskmiddel|Flytende vaskemiddel|Sjampo)/)],
  ],
  ['blomster', [3, shelf('snittblomster')], [2, shelf('potteplanter')], [1, named(/^Blomster(potte|løk)/)]],
  ['kniv', [3, named(/kniv/i)]],
  ['te', [3, all(shelf('te'), not(named(/^Drikkekakao/)))], [1, any(named(/^(Tekanne|Drikkekakao)/))]],
  ['is', [3, all(shelf('is'), not(named(/^Pannacotta/)))], [1, named(/^Pannacotta/)]],
  ['ski', [3, named(/^Langrennsski/)], [1, shelf('ski')]],
  ['klokke', [3, any(shelf('klokker'), named(/^Veggklokke/))], [1, named(/^Ringeklokke/)]],
  ['ring', [3, all(shelf('solvsmykker'), named(/^Ring/))], [1, named(/^Nøkkelring/)]],
  ['saks', [3, all(shelf('skolesaker'), named(/^Saks/))], [2, named(/^Hagesaks/)]],
  ['spill', [3, shelf('spill')], [1, any(named(/^Spillkontroll/), all(shelf('data'), named(/til spill/)))]],
  ['gryte', [3, named(/^Gryte,/)], [1, named(/^(Grytekluter|Stekepanne)/)]],
  ['kost', [3, all(shelf('hage'), named(/^Kost/))]],
  [
    'lys',
    [3, all(shelf('stearinlys'), named(/lys/i), not(named(/^Lysestake/)))],
    [2, any(named(/^(Lyslenke|Fakkel|Frontlykt|Baklykt)/), shelf('lamper'))],
    [1, named(/^(Lysestake|Lysholder|Duftpinner|Hodelykt)/)],
  ],
  ['fisk', [3, shelf('fisk')], [1, shelf('fiske')]],
  ['krem', [3, all(shelf('hudpleie'), named(/krem/i))], [2, named(/^Kroppslotion/)], [1, shelf('hudpleie')]],
  [
    'bamse',
    [3, all(shelf('kosedyr'), named(/^Bamse/))],
    [2, all(shelf('kosedyr'), not(named(/^Dukke/)))],
    [1, named(/Bamse Brum/)],
  ],
  ['hammer', [3, named(/hammer/i)]],
  ['sjokolade', [3, all(shelf('sjokolade'), named(/sjokolade/i))], [1, named(/sjokolade/i)]],
  ['sjampo', [3, named(/^Sjampo/)], [1, named(/^Balsam/)]],
  ['honning', [3, all(shelf('syltetoy'), named(/honning/i))]],
  ['vase', [3, named(/^Vase/)]],
  ['krim', [3, shelf('krim')]],
  ['dukke', [3, named(/^Dukke/)]],
  ['pute', [3, named(/^Pyntepute/)]],
]);

/** Definite, plural, and vowels that change. */
export const inflected = judge('inflected forms', [
  ['lamper', [3, named(/lampe/i)], [2, named(/^(Lommelykt|Hodelykt|Adventsstjerne|Lyslenke)/)]],
  ['genseren', [3, jumper], [2, named(/^(Cardigan|Strikkejakke)/)]],
  ['gensere', [3, jumper], [2, named(/^(Cardigan|Strikkejakke)/)]],
  ['syklene', [3, bicycle], [2, named(/^Sparkesykkel/)], [1, any(shelf('sykkeldeler'), named(/^Sykkel/))]],
  ['bøker', [3, books], [1, named(/^Skrivebok/)]],
  ['bøkene', [3, books], [1, named(/^Skrivebok/)]],
  ['potet', [3, named(/^Poteter/)]],
  ['potetene', [3, named(/^Poteter/)]],
  ['gulrot', [3, named(/^Gulrøtter/)], [2, named(/^Gulrotfrø/)], [1, named(/^Gulrotkake/)]],
  ['støvel', [3, named(/støvle/i)]],
  ['vott', [3, named(/^Votter/)]],
  ['kniver', [3, named(/kniv/i)]],
  ['kopper', [3, named(/^Kopp/)]],
  ['ostene', [3, shelf('ost')], [1, named(/^(Ostekjeks|Ostekake)/)]],
  ['kjoler', [3, named(/^Kjole/)], [1, named(/^Skjørt/)]],
  ['tulipan', [3, named(/^Tulipaner/)]],
  ['rose', [3, named(/^Roser/)]],
  ['eplet', [3, named(/^Epler/)], [2, named(/^Eplemost/)], [1, named(/^Eplesmør|eple$/)]],
  ['håndklær', [3, named(/^Håndkle/)], [2, named(/^Kjøkkenhåndkle/)]],
  ['skoene', [3, shoes], [2, otherFootwear]],
  ['hårbørster', [3, named(/^Hårbørste/)]],
  ['trøyer', [3, named(/^Ulltrøye/)], [2, named(/^T-skjorte/)]],
  ['sokk', [3, named(/sokker/i)], [1, named(/^Sokkegarn/)]],
  ['skjorten', [3, named(/^(Flanellskjorte|Penskjorte)/)], [2, named(/^T-skjorte/)]],
  ['kaken', [3, all(shelf('kaker'), not(named(/^Muffins/)))], [2, named(/^Muffins/)], [1, shelf('boller')]],
  ['bollene', [3, all(shelf('boller'), named(/bolle/i))], [1, shelf('boller')]],
  ['plantene', [3, shelf('potteplanter')], [1, named(/^Plantejord/)]],
  ['jakka', [3, named(/jakke/i)], [2, named(/^(Kåpe|Cardigan)/)]],
  ['luene', [3, any(named(/^(Ullue|Lue )/))]],
  ['pærer', [3, named(/^Pærer/)], [1, named(/^Pæremost/)]],
]);

/** One word made of two: found by itself, and by its parts. */
export const compounds = judge('compounds', [
  ['ullgenser', [3, named(/^Ullgenser/)], [2, all(named(/^Strikkegenser/), having(/ull/i))], [1, named(/^Ulltrøye/)]],
  ['joggesko', [3, named(/^Joggesko/)]],
  ['vintersko', [3, named(/^Vintersko/)], [2, named(/^Vinterstøvler/)]],
  ['kaffekopp', [3, named(/^Kopp/)]],
  ['barnesykkel', [3, named(/^Barnesykkel/)], [2, named(/^Balansesykkel/)]],
  ['barnesko', [3, all(shelf('barnesko'), not(named(/støvle/i)))], [2, shelf('barnesko')]],
  ['sykkellås', [3, named(/^Sykkellås/)], [1, any(named(/^Hengelås/), named(/med lås/))]],
  ['ullsokker', [3, named(/^Ullsokker/)], [2, all(named(/^(Raggsokker|Skisokker)/), having(/ull/i))]],
  ['fiskekaker', [3, named(/^Fiskekaker/)], [1, named(/^Seibiff/)]],
  [
    'sjokoladekake',
    [3, all(shelf('kaker'), named(/kake.* med sjokolade/i))],
    [2, all(shelf('kaker'), named(/sjokolade/))],
  ],
  ['eplebolle', [3, all(shelf('boller'), named(/bolle med eple/))], [2, all(shelf('boller'), named(/med eple/))]],
  ['bordlampe', [3, named(/^(Bordlampe|Leselampe)/)], [1, named(/lampe/i)]],
  ['skrivebordslampe', [3, named(/^Leselampe/)], [2, named(/^Bordlampe/)]],
  ['gulrotkake', [3, named(/^Gulrotkake/)]],
  ['barnebøker', [3, shelf('barneboker')]],
  ['damejeans', [3, named(/^Jeans dame/)]],
  ['herreklokke', [3, named(/^Herreur/)], [1, any(named(/^(Lommeur|Dykkerur)/))]],
  ['bomullsgarn', [3, named(/^Bomullsgarn/)]],
  [
    'hageredskap',
    [3, all(shelf('hage'), named(/^(Rive|Hagesaks|Spade|Kost|Trillebår|Vannkanne)/))],
    [2, shelf('hage')],
  ],
  ['geitost', [3, named(/geit/i)], [1, shelf('ost')]],
  ['laksefilet', [3, named(/^Laksefilet/)], [1, named(/filet/)]],
  ['jordbæris', [3, named(/^Jordbæris/)]],
  ['sølvring', [3, all(shelf('solvsmykker'), named(/^Ring/))]],
  ['kokekaffe', [3, named(/^Kokekaffe/)], [1, named(/^Turkaffe/)]],
]);
