import { LegalPage, type LegalText } from './LegalPage';

const nb: LegalText = {
  lead: 'Bytorg skal kunne brukes av alle. Målet er WCAG 2.2 nivå AA på hver side.',
  updated: 'Sist gjennomgått 22. november 2026.',
  sections: [
    {
      title: 'Det som virker',
      list: [
        'Alt kan gjøres med tastatur og skjermleser, fra søk til kvittering.',
        'Alt fram til og med bestillingssiden virker uten JavaScript.',
        'Teksten kan forstørres til 200 prosent, og sidene tåler smale skjermer.',
        'Farge står aldri alene: hver tilstand har også ord og tegn.',
        'Bevegelser slås av når du har bedt enheten din om det.',
      ],
    },
    {
      title: 'Det vi vet om',
      list: [
        'Det tegnede kartet på butikksiden er et tillegg. Adressen og åpningstidene står alltid som tekst.',
        'Betalingssiden leveres av Stripe og følger deres egen erklæring.',
        'Produkttekster skrives av butikkene og kan mangle opplysninger.',
      ],
    },
    {
      title: 'Slik er det kontrollert',
      text: [
        'Hver side kontrolleres automatisk med axe ved hver endring, og gås gjennom for hånd med tastatur, forstørret tekst og mørkt utseende.',
      ],
    },
    {
      title: 'Si fra',
      text: [
        'Møter du et hinder, skriv til hjelp@bytorg.example. Vi svarer innen to virkedager. Du kan også klage til Tilsynet for universell utforming av ikt.',
      ],
    },
  ],
};

const en: LegalText = {
  lead: 'Bytorg is for everybody. The aim is WCAG 2.2 level AA on every page.',
  updated: 'Last reviewed 22 November 2026.',
  sections: [
    {
      title: 'What works',
      list: [
        'Everything can be done by keyboard and screen reader, from search to receipt.',
        'Everything up to and including the order page works without JavaScript.',
        'Text can be enlarged to 200 per cent, and pages fit narrow screens.',
        'Colour never stands alone: every state also has words and a sign.',
        'Motion is switched off when you have asked your device for that.',
      ],
    },
    {
      title: 'What we know of',
      list: [
        'The drawn map on a shop’s page is an extra. The address and opening hours are always there as text.',
        'The payment page is Stripe’s and follows their own statement.',
        'Product texts are written by the shops and may lack details.',
      ],
    },
    {
      title: 'How it is checked',
      text: [
        'Every page is checked automatically with axe on every change, and gone through by hand with keyboard, enlarged text and dark looks.',
      ],
    },
    {
      title: 'Tell us',
      text: [
        'If something stops you, write to hjelp@bytorg.example. We answer within two working days. You can also complain to the Norwegian Authority for Universal Design of ICT.',
      ],
    },
  ],
};

export default function Accessibility() {
  return <LegalPage title="accessibility.title" texts={{ nb, en }} />;
}
