import { LegalPage, type LegalText } from './LegalPage';

const nb: LegalText = {
  lead: 'Alt du trenger, finnes i Kongsberg. Bytorg samler butikkene i én kurv.',
  updated: 'Bytorg er et prøveprosjekt for handelen i Kongsberg.',
  sections: [
    {
      title: 'Slik handler du',
      list: [
        'Søk i varene til alle butikkene på én gang, og se hvem som har dem nå.',
        'Legg varer fra flere butikker i samme kurv, og betal én gang. Du trenger ingen konto.',
        'Hent med én kode i hver butikk, eller få alt hjem i én levering.',
      ],
    },
    {
      title: 'Klikk og hent',
      text: [
        'Du ser når hver butikk er klar, og når alt kan hentes samlet. Butikken plukker varene og sier fra. Vis koden i kassen, så er det din. Er det noe du ikke vil ha likevel, tar butikken det tilbake på stedet, og du betaler ikke for det.',
      ],
    },
    {
      title: 'Samlet levering',
      text: [
        'En bil henter hos butikkene og kjører til dørene på én runde. Velg et tidsrom i kassen. Prisen er den samme om du handler i én butikk eller fem.',
      ],
    },
    {
      title: 'Hvem står bak',
      text: [
        'Butikkene selger, Bytorg formidler. Prosjektet måler om det å selge sammen gir mer handel i byen. Spørsmål: hjelp@bytorg.example.',
      ],
    },
  ],
};

const en: LegalText = {
  lead: 'Everything you need is to be had in Kongsberg. Bytorg brings the shops together in one basket.',
  updated: 'Bytorg is a pilot for the shops of Kongsberg.',
  sections: [
    {
      title: 'How to shop',
      list: [
        'Search the goods of all the shops at once, and see who has them now.',
        'Put goods from several shops in one basket, and pay once. You need no account.',
        'Collect with one code in every shop, or have everything brought home in one delivery.',
      ],
    },
    {
      title: 'Click and collect',
      text: [
        'You see when each shop is ready and when everything can be collected together. The shop picks the goods and tells you. Show the code at the counter and they are yours. If you do not want something after all, the shop takes it back there and then, and you do not pay for it.',
      ],
    },
    {
      title: 'One delivery',
      text: [
        'A van collects from the shops and drives to the doors in one round. Choose a window at the checkout. The price is the same whether you buy from one shop or five.',
      ],
    },
    {
      title: 'Who is behind it',
      text: [
        'The shops sell, Bytorg passes on. The pilot measures whether selling together brings more trade to town. Questions: hjelp@bytorg.example.',
      ],
    },
  ],
};

export default function About() {
  return (
    <LegalPage
      title="about.title"
      texts={{ nb, en }}
      links={[
        ['/butikker', 'frame.stores'],
        ['/rangering', 'ranking.title'],
      ]}
    />
  );
}
