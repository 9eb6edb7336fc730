import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What Norwegian shoppers call things besides what the label says: where every town begins. The coordinator changes the list in the admin. */
const groups = `
mobil, mobiltelefon, smarttelefon, telefon
mobildeksel, telefondeksel, mobiletui, telefonetui, mobilcover
nødlader, powerbank, batteribank, reservelader
hodetelefoner, høretelefoner, øretelefoner, headphones
hodesett, headset
ørepropper, øreplugger, earbuds
høyttaler, speaker
tv, fjernsyn, televisjon, tv-apparat
pc, datamaskin, laptop
mus, datamus, pc-mus
tastatur, keyboard
skriver, printer
ruter, router
minnepinne, minnepenn, usb-pinne, usb-minne, usb stick
spillkontroll, håndkontroll, gamepad
kaffetrakter, kaffemaskin, kaffebrygger
vannkoker, hurtigkoker
brødrister, toaster
stavmikser, blender, hurtigmikser
vifteovn, varmeovn, ovn
strykejern, dampstrykejern
stekepanne, steikepanne, panne
gryte, kjele, kasserolle
skål, bakebolle
kopp, krus, kaffekopp, tekopp
skjærebrett, fjøl, skjærefjøl
termos, termoflaske
sekk, ryggsekk
sengesett, sengetøy, dynetrekk
pledd, ullteppe, sofateppe
pute, pyntepute, sofapute
bilderamme, fotoramme, ramme
veggklokke, kjøkkenklokke
stearinlys, kubbelys, kronelys
telys, fyrlys
hodelykt, hodelampe, pannelykt
lommelykt, håndlykt
leselampe, skrivebordslampe
nattlampe, nattlys
genser, sweater, jumper, pullover
hettegenser, hoodie
cardigan, strikkejakke, kofte
jeans, olabukse, dongeribukse
t-skjorte, t-shirt, tskjorte
undertøy, ullundertøy, underbukse, boxer, truse, longs
ullongs, stillongs
pysjamas, pysj, nattøy
regndress, regntøy, regnsett
parkdress, vinterdress, kjeledress
body, babybody
skjerf, sjal, halstørkle
ullhals, buff, halsvarmer
votter, vanter, hansker
lue, topplue, hue
håndveske, veske, bag
lommebok, pengebok, seddelbok
joggesko, løpesko, treningssko, sneakers, gymsko
arbeidssko, vernesko
gummistøvler, regnstøvler, slagstøvler
støvletter, ankelstøvler
tøfler, slippers, hjemmesko
pumps, høye hæler, høyhælte sko
boots, støvler
pensko, finsko
sjampo, shampoo, hårsåpe, hårsjampo, hårshampoo
balsam, hårbalsam, conditioner
dusjsåpe, dusjgelé, dusjkrem, bodyshampoo
solkrem, solfaktor, solbeskyttelse
leppepomade, leppebalsam, lypsyl
kroppslotion, bodylotion, kroppskrem
ansiktsmaske, maske
neglelakk, neglelakk
vaskemiddel, vaskepulver, tøyvask
tøymykner, skyllemiddel
oppvaskmiddel, oppvasksåpe
kost, sopelime, feiekost
snøskuffe, snøspade, snømåke, snøskyffel
rive, løvrive, hagerive
trillebår, hagebår
drill, bormaskin, boremaskin, skrudrill
skrutrekker, skrujern
skiftenøkkel, skiftnøkkel, fastnøkkel
vater, vaterpass
skruer, treskruer
armbåndsur, klokke, ur, dameur, herreur
vekkerklokke, alarmklokke
øredobber, øreringer, øreheng
halskjede, halssmykke, kjede, halslenke
armbånd, armlenke
brosje, sølje
gave, presang
bukett, blomsterbukett
potteplante, stueplante, inneplante
plantejord, blomsterjord, pottejord
fuglemat, fuglefrø
sparkesykkel, løpehjul
balansesykkel, løpesykkel
elsykkel, elektrisk sykkel
sykkelveske, sykkelbag
treningsmatte, yogamatte, gymmatte
manualer, vekter, hantler, håndvekter
liggeunderlag, liggematte
stormkjøkken, primus, turkjøkken
fiskestang, fiskestong
akebrett, akematte, rumpeakebrett
kjelke, slede
bamse, teddybjørn
kosedyr, tøydyr, plysjdyr
byggeklosser, klosser
brettspill, selskapsspill
krim, kriminalroman, thriller
kulepenner, penner, penn
kort, hilsen
loff, franskbrød
rundstykker, småbrød
kakao, drikkekakao, sjokoladedrikk
is, iskrem
brus, leskedrikk
pasta, spagetti, makaroni
godteri, snop, smågodt, godis, søtsaker
kjeks, biskuit
spekepølse, salami
fiskekaker, fiskekarbonader
`;

const rows = groups
  .trim()
  .split('\n')
  .map((line) => [...new Set(line.split(', '))])
  .filter((words) => words.length > 1);

export class SearchSynonyms20261122082100 implements MigrationInterface {
  name = 'SearchSynonyms20261122082100';

  async up(q: QueryRunner) {
    await q.query(
      `INSERT INTO search_synonym (words) SELECT ARRAY(SELECT jsonb_array_elements_text(x)) FROM jsonb_array_elements($1::jsonb) x`,
      [JSON.stringify(rows)],
    );
  }

  async down() {
    throw new Error('Migrations only go forward');
  }
}
