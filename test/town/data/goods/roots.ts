import { play, electric } from './play';
import { booksAndPaper } from './books';
import { bakedGoods, larder, treats } from './food';
import { home, tools } from './house';
import type { Leaf, Root } from './leaf';
import { life } from './life';
import { sport, wear } from './wear';

export const leaves: Leaf[] = [
  ...bakedGoods,
  ...larder,
  ...treats,
  ...tools,
  ...home,
  ...booksAndPaper,
  ...wear,
  ...sport,
  ...play,
  ...electric,
  ...life,
];

export const roots: Root[] = [
  {
    slug: 'mat-og-drikke',
    nb: 'Mat og drikke',
    en: 'Food and drink',
    hue: 32,
    icon: 'fork-and-knife-with-plate',
    vat: 'food',
    openings: [
      '{N} fra {b}, laget slik det alltid har vært gjort.|{N} from {b}, made the way it always was.',
      '{b} står bak denne, og de er stolte av den.|{b} made this one, and they are proud of it.',
      'En favoritt ved disken vår: {n}.|A favourite at our counter: {n}.',
      '{N} til frokost, tur eller sen kveld.|{N} for breakfast, a hike or a late evening.',
      'Korte ingredienslister er gode ingredienslister, sier {b}.|Short lists of ingredients are good lists, says {b}.',
    ],
    closings: [
      'Les hele ingredienslisten under.|Read the full list of ingredients below.',
      'Spør oss hva den passer til.|Ask us what it goes with.',
      'Oppbevares som det står på pakken.|Keep as the pack says.',
      'Selges så lenge vi har.|Sold while it lasts.',
    ],
  },
  {
    slug: 'verktoy-og-hus',
    nb: 'Verktøy og hus',
    en: 'Tools and house',
    hue: 210,
    icon: 'hammer-and-wrench',
    openings: [
      '{N} fra {b}, til den som vil gjøre det én gang.|{N} from {b}, for those who want to do it once.',
      'Solid {n} for hus og hytte.|A solid {n} for house and cabin.',
      '{b} har laget {n} som holder.|{b} makes a {n} that lasts.',
      'Når jobben skal gjøres i helgen: {n}.|When the job is for the weekend: {n}.',
    ],
    closings: [
      'Vi viser gjerne hvordan.|We gladly show how.',
      'Deler og påfyll kan bestilles.|Parts and refills can be ordered.',
      'Prøv den i butikken først.|Try it in the shop first.',
      'Gode råd er gratis.|Advice is free.',
    ],
  },
  {
    slug: 'hjem',
    nb: 'Hjem',
    en: 'Home',
    hue: 18,
    icon: 'couch-and-lamp',
    openings: [
      '{N} fra {b}, rolig i formen.|{N} from {b}, calm in shape.',
      '{b} lager ting til rom der folk bor.|{b} makes things for rooms where people live.',
      'Enkel {n} som kan stå lenge.|A simple {n} that can stay for long.',
      'Til stua, hytta eller hybelen: {n}.|For living room, cabin or bedsit: {n}.',
    ],
    closings: [
      'Finnes i flere farger i butikken.|There are more colours in the shop.',
      'Pakkes inn om du vil.|Wrapped if you like.',
      'Du har åpent kjøp i 30 dager.|You may return it within 30 days.',
      'Vi bærer den ut i bilen.|We carry it to the car.',
    ],
  },
  {
    slug: 'boker-og-papir',
    nb: 'Bøker og papir',
    en: 'Books and paper',
    hue: 325,
    icon: 'books',
    openings: [
      'Utgitt av {b}.|Published by {b}.',
      'Fra {b}, og allerede lest av to i butikken.|From {b}, and already read by two of us.',
      'Et godt kjøp fra {b}.|A good buy from {b}.',
      'Valgt ut av bokhandleren, fra {b}.|Chosen by the bookseller, from {b}.',
    ],
    closings: [
      'Kan byttes til over nyttår.|Can be exchanged until the new year.',
      'Vi pakker inn gratis.|We wrap it free of charge.',
      'Spør etter flere i samme hylle.|Ask for more from the same shelf.',
      'Passer i postkassa.|Fits a letterbox.',
    ],
  },
  {
    slug: 'klaer',
    nb: 'Klær',
    en: 'Clothes',
    hue: 320,
    icon: 't-shirt',
    openings: [
      '{N} fra {b} i et stoff som puster.|{N} from {b} in a fabric that breathes.',
      '{b} syr for vær som skifter.|{b} sews for changing weather.',
      'En {n} du kommer til å ha lenge.|A {n} you will have for long.',
      'Klassisk {n}, litt bedre enn den må være.|A classic {n}, a little better than it must be.',
    ],
    closings: [
      'Normal i størrelsen.|True to size.',
      'Velg den større om du er i tvil.|Take the larger one if in doubt.',
      'Vi legger opp mens du tar en kaffe.|We shorten it while you have a coffee.',
      'Heng den opp, så tørker den over natten.|Hang it up and it dries overnight.',
    ],
  },
  {
    slug: 'sko',
    nb: 'Sko',
    en: 'Shoes',
    hue: 24,
    icon: 'mans-shoe',
    openings: [
      '{N} fra {b} med god plass til tærne.|{N} from {b} with room for the toes.',
      '{b} har gått opp denne på brostein.|{b} has walked these in on cobbles.',
      'Myk fra første dag: {n}.|Soft from day one: {n}.',
    ],
    closings: [
      'Smør dem før første regn.|Grease them before the first rain.',
      'Såle med godt feste på vått føre.|A sole with good grip in the wet.',
      'Finnes i halve størrelser på bestilling.|Half sizes can be ordered.',
    ],
  },
  {
    slug: 'sport-og-tur',
    nb: 'Sport og tur',
    en: 'Sports and outdoors',
    hue: 140,
    icon: 'mountain',
    openings: [
      '{N} fra {b}, prøvd i vårt eget vær.|{N} from {b}, tried in our own weather.',
      'Til Knuten, Blefjell eller bare bakgården: {n}.|For Knuten, Blefjell or just the back yard: {n}.',
      '{b} kan dette.|{b} knows this trade.',
      'Lagt i sekken av dem som jobber her.|Packed by those who work here.',
    ],
    closings: [
      'Vi hjelper deg å velge riktig størrelse.|We help you choose the right size.',
      'Kan repareres hos oss.|Can be mended with us.',
      'Kom innom før turen.|Drop in before the trip.',
    ],
  },
  {
    slug: 'leker',
    nb: 'Leker',
    en: 'Toys',
    hue: 55,
    icon: 'teddy-bear',
    openings: [
      '{N} fra {b}, til små hender og store planer.|{N} from {b}, for small hands and large plans.',
      '{b} tenker som barn og bygger som voksne.|{b} thinks like children and builds like grown-ups.',
      'Godkjent av tre barn og en hund: {n}.|Approved by three children and a dog: {n}.',
    ],
    closings: [
      'Batterier trengs ikke.|No batteries needed.',
      'CE-merket.|CE marked.',
      'Pakkes inn mens du venter.|Wrapped while you wait.',
      'Kan byttes, også etter bursdagen.|Can be exchanged, also after the birthday.',
    ],
  },
  {
    slug: 'elektronikk',
    nb: 'Elektronikk',
    en: 'Electronics',
    hue: 240,
    icon: 'laptop',
    openings: [
      '{N} fra {b}, med bruksanvisning på norsk.|{N} from {b}, with instructions in Norwegian.',
      '{b} lager få modeller, og denne er den gode.|{b} makes few models, and this is the good one.',
      'Enkel å sette opp: {n}.|Easy to set up: {n}.',
    ],
    closings: [
      'Vi tar imot den gamle til gjenvinning.|We take the old one for recycling.',
      'Fem års reklamasjonsrett.|Five years to complain.',
      'Hjelp i butikken, ikke i telefonkø.|Help in the shop, not in a telephone queue.',
      'Kassert elektrisk utstyr tar vi gratis imot.|Old electrical goods are taken back free.',
    ],
  },
  {
    slug: 'blomster',
    nb: 'Blomster og planter',
    en: 'Flowers and plants',
    hue: 135,
    icon: 'bouquet',
    openings: [
      '{N} fra {b}, friskt inn i dag.|{N} from {b}, fresh in today.',
      'Noe levende til vinduet: {n}.|Something living for the window: {n}.',
      '{b} har gjort den klar.|{b} has made it ready.',
    ],
    closings: [
      'Vann lite og ofte.|Water little and often.',
      'Vi skriver gjerne kortet for deg.|We gladly write the card for you.',
      'Pakkes mot frost på vei hjem.|Wrapped against frost on the way home.',
    ],
  },
  {
    slug: 'velvaere',
    nb: 'Velvære',
    en: 'Health and beauty',
    hue: 350,
    icon: 'lotion-bottle',
    openings: [
      '{N} fra {b} med få og kjente ingredienser.|{N} from {b} with few and known ingredients.',
      '{b} rører i små gryter.|{b} stirs in small pots.',
      'Snill {n} til hver dag.|A kind {n} for every day.',
    ],
    closings: [
      'Prøves på håndbaken i butikken.|Try it on the back of your hand.',
      'Ingredienser står på emballasjen og i butikken.|Ingredients are on the pack and in the shop.',
      'Ikke testet på dyr.|Not tested on animals.',
    ],
  },
  {
    slug: 'handarbeid',
    nb: 'Håndarbeid',
    en: 'Crafts',
    hue: 310,
    icon: 'yarn',
    openings: [
      '{N} fra {b}, behagelig å ha mellom hendene.|{N} from {b}, pleasant between the hands.',
      'Til neste prosjekt, eller det fra i fjor: {n}.|For the next project, or last year’s: {n}.',
      '{b} farger i små partier.|{b} dyes in small lots.',
    ],
    closings: [
      'Ta samme partinummer.|Take the same lot number.',
      'Strikkekafé hver torsdag.|Knitting café every Thursday.',
      'Ubrukt kan leveres tilbake.|Unused goods may come back.',
    ],
  },
  {
    slug: 'sykkel',
    nb: 'Sykkel',
    en: 'Cycling',
    hue: 150,
    icon: 'bicycle',
    openings: [
      '{N} fra {b}, bygget for grus og bakker.|{N} from {b}, built for gravel and hills.',
      '{b} har tenkt på det som ryker først.|{b} thought of what breaks first.',
      'Til skoleveien og Gamlebrua: {n}.|For the road to school and the old bridge: {n}.',
    ],
    closings: [
      'Gratis kontroll etter 100 km.|Free check after 100 km.',
      'Monteres mens du venter.|Fitted while you wait.',
      'Vi har verkstedet i bakrommet.|The workshop is in the back room.',
    ],
  },
  {
    slug: 'smykker',
    nb: 'Smykker og ur',
    en: 'Jewellery and watches',
    hue: 225,
    icon: 'gem-stone',
    openings: [
      '{N} fra {b}, i eske.|{N} from {b}, in a box.',
      '{b} arbeider med lupe og god tid.|{b} works with a loupe and plenty of time.',
      'En gave som varer: {n}.|A gift that lasts: {n}.',
    ],
    closings: [
      'Graveres på to dager.|Engraved in two days.',
      'Vi pusser den gratis hvert år.|We polish it free every year.',
      'Kan byttes med kvittering.|Can be exchanged with the receipt.',
    ],
  },
];
