import type { StoreSpec } from '../specs';

/** The three shops that tests speak of. Wednesdays from 12 to 17 all three are open. */
export const coreStores: StoreSpec[] = [
  {
    key: 'bakery', name: 'Sølvkringla Bakeri', kind: 'bakery', centre: 'kongsberg-sentrum',
    address: 'Storgata 14', postcode: '3611', city: 'Kongsberg', lat: 59.67182, lon: 9.65128, phone: '+4732700101',
    hours: { 1: ['09:00', '17:00'], 2: ['09:00', '17:00'], 3: ['09:00', '17:00'], 4: ['09:00', '18:00'], 5: ['09:00', '17:00'], 6: ['09:00', '15:00'] },
    prepMinutes: 30, slotMinutes: 60, slotCapacity: 6, colour: '#9A5B1E', monogram: 'SK',
    tagline: { nb: 'Surdeig siden gruvene var åpne', en: 'Sourdough since the mines were open' },
    about: {
      nb: 'Bakeren står opp klokken tre, så du slipper. Korn fra Numedal, surdeig som er eldre enn lærlingen, og kringler slik bestemor husker dem.',
      en: 'The baker gets up at three so that you need not. Grain from Numedal, a sourdough older than the apprentice, and pretzels the way grandmother remembers them.',
    },
    parking: { nb: 'Gratis i 30 minutter på Nymoens torg, to minutter å gå.', en: 'Free for 30 minutes at Nymoens torg, two minutes on foot.' },
    closures: [{ inDays: 18, days: 1, hours: ['09:00', '13:00'], note: 'Vi baker julekaker med tiendeklassen om ettermiddagen' }],
    staff: [
      { key: 'bakery-owner', name: 'Ingrid Tveiten', role: 'owner' },
      { key: 'bjorn', name: 'Bjørn Haugen', role: 'clerk' },
    ],
  },
  {
    key: 'ironmonger', name: 'Hengsle & Hammer', kind: 'ironmonger', centre: 'kongsberg-sentrum',
    address: 'Myntgata 9', postcode: '3616', city: 'Kongsberg', lat: 59.66712, lon: 9.64835, phone: '+4732700102',
    hours: { 1: ['09:00', '17:00'], 2: ['09:00', '17:00'], 3: ['09:00', '17:00'], 4: ['09:00', '19:00'], 5: ['09:00', '17:00'], 6: ['10:00', '15:00'] },
    prepMinutes: 45, slotMinutes: 60, slotCapacity: 6, colour: '#2F4858', monogram: 'HH',
    tagline: { nb: 'Har du én skrue løs, har vi den andre', en: 'If you have one screw loose, we have the other' },
    about: {
      nb: 'Verktøy, maling og skruer i løsvekt. Vi skjærer til, filer nøkler og sier fra når jobben er for stor for en lørdag.',
      en: 'Tools, paint and screws by the handful. We cut to length, copy keys and tell you when the job is too big for a Saturday.',
    },
    parking: { nb: 'Lasteplass i bakgården fra Kirkegata.', en: 'Loading bay in the back yard, from Kirkegata.' },
    closures: [{ inDays: 38, days: 2, note: 'Varetelling' }],
    staff: [
      { key: 'ironmonger-owner', name: 'Torleif Bakken', role: 'owner' },
      { key: 'ironmonger-clerk', name: 'Sunniva Moen', role: 'clerk' },
    ],
  },
  {
    key: 'bookshop', name: 'Margen Bok og Papir', kind: 'bookshop', centre: 'hvittingfoss',
    address: 'Sentrumsveien 11', postcode: '3647', city: 'Hvittingfoss', lat: 59.48692, lon: 10.00764, phone: '+4732700103',
    hours: { 1: ['10:00', '17:00'], 2: ['10:00', '17:00'], 3: ['10:00', '17:00'], 4: ['10:00', '18:00'], 5: ['10:00', '17:00'], 6: ['10:00', '14:00'] },
    prepMinutes: 60, slotMinutes: 60, slotCapacity: 4, colour: '#6B2D4A', monogram: 'M',
    tagline: { nb: 'Her kan du skrive i margen', en: 'Here you may write in the margin' },
    about: {
      nb: 'En liten bokhandel ved fossen med stor barnebokhylle, skolesaker og kaffe til den som leser første kapittel på stedet.',
      en: 'A small bookshop by the falls with a large shelf for children, school things and coffee for whoever reads the first chapter here.',
    },
    parking: { nb: 'Rett utenfor døra.', en: 'Right outside the door.' },
    staff: [
      { key: 'bookshop-owner', name: 'Marit Evju', role: 'owner' },
      { key: 'bookshop-clerk', name: 'Jonas Berg', role: 'clerk' },
    ],
  },
];
