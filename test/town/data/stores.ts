import type { Hours, StoreSpec, Words } from '../specs';

const w = (nb: string, en: string): Words => ({ nb, en });
const week = (opens: string, closes: string, thursday: string, saturday: [string, string]): Hours => ({
  1: [opens, closes], 2: [opens, closes], 3: [opens, closes], 4: [opens, thursday], 5: [opens, closes], 6: saturday,
});

type Short = [key: string, name: string, kind: string, address: string, postcode: string, lat: number, lon: number, colour: string, monogram: string];
const make = (
  [key, name, kind, address, postcode, lat, lon, colour, monogram]: Short, hours: Hours, [prepMinutes, slotMinutes, slotCapacity]: [number, number, number],
  tagline: Words, about: Words, parking: Words, [owner, clerk]: [string, string], more: Partial<StoreSpec> = {},
): StoreSpec => {
  const hvittingfoss = postcode === '3647';
  return {
    key, name, kind, address, postcode, lat, lon, colour, monogram, hours, prepMinutes, slotMinutes, slotCapacity, tagline, about, parking,
    centre: hvittingfoss ? 'hvittingfoss' : 'kongsberg-sentrum', city: hvittingfoss ? 'Hvittingfoss' : 'Kongsberg', phone: `+47327001${String(lat).slice(-2)}`,
    staff: [{ key: `${key}-owner`, name: owner, role: 'owner' }, { key: `${key}-clerk`, name: clerk, role: 'clerk' }], ...more,
  };
};

/** The other shops of the town. All invented; the streets are real. */
export const otherStores: StoreSpec[] = [
  make(['sports', 'Fjellgeita Sport', 'sports', 'Storgata 27', '3611', 59.67231, 9.65187, '#1F5A7A', 'FG'], week('10:00', '18:00', '19:00', ['10:00', '16:00']), [60, 60, 8],
    w('Vi var på Knuten i går', 'We were up on Knuten yesterday'), w('Ski, sekk og sko, og folk som bruker dem. Skisliping på en time når snøen er ny.', 'Skis, packs and boots, and people who use them. Skis ground in an hour when the snow is new.'), w('Parkeringshus i Kirkegata.', 'Car park in Kirkegata.'), ['Håkon Jondal', 'Thea Lia']),
  make(['clothing', 'Lerke & Lin', 'clothing', 'Storgata 19', '3611', 59.67198, 9.65142, '#8A3B52', 'LL'], week('10:00', '17:00', '18:00', ['10:00', '15:00']), [45, 60, 6],
    w('Klær som tåler å bli kjent', 'Clothes worth getting to know'), w('Klær for dame, herre og barn fra små norske merker. Vi legger opp bukser mens du tar en kaffe over gata.', 'Clothes for women, men and children from small Norwegian makers. We shorten trousers while you have a coffee across the street.'), w('Gateparkering, én time.', 'Street parking, one hour.'), ['Anne-Lise Rud', 'Emil Sandnes']),
  make(['shoes', 'Sålen & Snøret', 'shoes', 'Nymoens torg 4', '3611', 59.67105, 9.65236, '#6A4526', 'SS'], week('10:00', '17:00', '18:00', ['10:00', '15:00']), [30, 60, 6],
    w('Skomaker bakerst, smil forrest', 'A cobbler at the back, a smile in front'), w('Sko for store og små. Skomakeren bakerst i butikken gir dem ett liv til.', 'Shoes for large and small. The cobbler at the back gives them one more life.'), w('Rett ved torget.', 'Right by the square.'), ['Ragnhild Fosse', 'Ali Rahimi']),
  make(['flowers', 'Firkløver & Fjær', 'flowers', 'Storgata 8', '3611', 59.67148, 9.65089, '#2F6B3F', 'FF'], week('09:30', '17:00', '18:00', ['10:00', '15:00']), [45, 30, 4],
    w('Blomster for det du ikke får sagt', 'Flowers for what you cannot say'), w('Buketter bundet mens du ser på, planter som tåler januar, og kranser til døra.', 'Bouquets tied while you watch, plants that stand January, and wreaths for the door.'), w('Stopp foran døra i fem minutter.', 'Stop in front of the door for five minutes.'), ['Solveig Myhre', 'Ida Kvamme'], { sundayExempt: true, hours: { ...week('09:30', '17:00', '18:00', ['10:00', '15:00']), 7: ['12:00', '16:00'] } }),
  make(['toys', 'Spretten Leker', 'toys', 'Myntgata 3', '3616', 59.66687, 9.64787, '#B0442C', 'SL'], week('10:00', '17:00', '18:00', ['10:00', '15:00']), [45, 60, 6],
    w('Prøvd av barn, sjelden ødelagt', 'Tested by children, seldom broken'), w('Spill, klosser og kosedyr. På lørdager står togbanen framme, og da tar det tid å gå hjem.', 'Games, blocks and soft toys. On Saturdays the train track is out, and going home takes a while.'), w('Bakgården fra Hyttegata.', 'Back yard from Hyttegata.'), ['Kristian Løver', 'Maja Dokken'], { closures: [{ inDays: 9, days: 1, hours: ['12:00', '17:00'], note: 'Vi teller klosser til klokken tolv' }] }),
  make(['electronics', 'Volt & Vett Elektro', 'electronics', 'Drammensveien 31', '3612', 59.67389, 9.66714, '#3A3F8F', 'VV'], week('09:00', '18:00', '19:00', ['10:00', '16:00']), [60, 120, 10],
    w('Strøm, råd og riktig ledning', 'Power, advice and the right cable'), w('Vi setter opp TV-en, flytter bildene fra den gamle telefonen og tar imot det som er utslitt.', 'We set up the television, move pictures from the old phone and take back what is worn out.'), w('40 plasser, lading ved inngangen.', '40 spaces, charging by the entrance.'), ['Per Arne Hvila', 'Zainab Noor']),
  make(['cheese', 'Ostegruva', 'cheese', 'Kirkegata 12', '3616', 59.66634, 9.64902, '#8C6A12', 'OG'], week('10:00', '17:00', '18:00', ['10:00', '16:00']), [30, 30, 4],
    w('Modnet under gatenivå', 'Ripened below street level'), w('Ost, spekemat og kaffe i en kjeller som holder åtte grader hele året. Smaksprøve er ikke valgfritt.', 'Cheese, cured meat and coffee in a cellar that keeps eight degrees all year. Tasting is not optional.'), w('Kirketorget, ett minutt å gå.', 'Kirketorget, one minute on foot.'), ['Gunnar Setre', 'Linnea Holt']),
  make(['health', 'Kinn & Krone Velvære', 'health', 'Schwabes gate 6', '3611', 59.67016, 9.65324, '#7A4A86', 'KK'], week('10:00', '17:00', '18:00', ['10:00', '15:00']), [30, 60, 6],
    w('For den du ser i speilet', 'For whoever you see in the mirror'), w('Hudpleie, såpe og en stol å sitte i. Vi leser innholdslisten så du slipper.', 'Skin care, soap and a chair to sit in. We read the ingredients so you need not.'), w('Gratis første halvtime i Schwabes gate.', 'Free first half hour in Schwabes gate.'), ['Benedikte Sørli', 'Oda Fjeld']),
  make(['interior', 'Stakitt Interiør', 'interior', 'Storgata 31', '3611', 59.67264, 9.65206, '#566B5D', 'SI'], week('10:00', '17:00', '18:00', ['10:00', '15:00']), [90, 60, 5],
    w('Ting som får bli stående', 'Things that get to stay'), w('Lamper, tekstiler og stearinlys i et gammelt trehus med skjeve gulv. Alt står rett likevel.', 'Lamps, textiles and candles in an old wooden house with crooked floors. Everything stands straight all the same.'), w('Parkeringshus i Kirkegata.', 'Car park in Kirkegata.'), ['Camilla Eie', 'Vetle Strand']),
  make(['jewellery', 'Åresølv', 'jewellery', 'Myntgata 14', '3616', 59.66745, 9.64858, '#4A5A66', 'Å'], week('10:00', '17:00', '17:00', ['10:00', '14:00']), [60, 60, 4],
    w('Sølv med stamtavle', 'Silver with a pedigree'), w('Gullsmed og urmaker under samme tak. Trådsølvet i vinduet er ikke til salgs, men spør likevel.', 'Goldsmith and watchmaker under one roof. The wire silver in the window is not for sale, but ask anyway.'), w('Gateparkering, én time.', 'Street parking, one hour.'), ['Arvid Sølvberg', 'Helene Krogh'], { buffer: 0 }),
  make(['grocer', 'Fossekallen Landhandel', 'grocer', 'Sentrumsveien 4', '3647', 59.48651, 10.00712, '#1D6B62', 'FL'], week('08:00', '20:00', '20:00', ['09:00', '18:00']), [30, 30, 8],
    w('Litt av alt, mest av kaffe', 'A little of everything, mostly coffee'), w('Landhandel siden dampen gikk på elva. Melk, ski, maling og siste nytt fra bygda.', 'A country store since the steamer ran on the river. Milk, skis, paint and the latest news.'), w('Grusplassen mot elva.', 'The gravel lot towards the river.'), ['Bjarne Hvitting', 'Siri Omsted'], { closures: [{ inDays: 30, days: 1, hours: ['08:00', '14:00'], note: 'Kortere dag, vi rydder lageret' }] }),
  make(['yarn', 'Rettmaske Garn', 'yarn', 'Sentrumsveien 17', '3647', 59.48733, 10.00831, '#A03A63', 'RM'], { 2: ['10:00', '16:00'], 3: ['10:00', '16:00'], 4: ['10:00', '20:00'], 5: ['10:00', '16:00'], 6: ['10:00', '14:00'] }, [120, 60, 4],
    w('En pinne til, så stenger vi', 'One more row and we close'), w('Garn fra sauer vi kan navnet på. Strikkekafé torsdag kveld, ta med det du ikke får til.', 'Yarn from sheep we know by name. Knitting café on Thursday evenings, bring what will not work.'), w('Ved samfunnshuset.', 'By the community hall.'), ['Turid Garås', 'Wenche Bru']),
  make(['bikes', 'Krankvei Sykkel', 'bikes', 'Sentrumsveien 22', '3647', 59.48768, 10.00889, '#335C2B', 'KV'], week('10:00', '17:00', '18:00', ['10:00', '14:00']), [60, 120, 4],
    w('Vi får det til å rulle', 'We make it roll'), w('Sykler, deler og verksted. Om vinteren piggdekk, om våren alt på én gang.', 'Bicycles, parts and a workshop. Studded tyres in winter, everything at once in spring.'), w('Rett utenfor, også for sykler.', 'Right outside, for bicycles too.'), ['Roar Kjenner', 'Selma Dahl'], { delivers: true }),
];
