import { useLang } from '../../texts/texts';
import { LegalPage, type LegalText } from './LegalPage';

const nb: LegalText = {
  lead: 'Du kan angre kjøpet i 14 dager uten å si hvorfor. Det gjelder også når du har hentet varene i butikken.',
  updated: 'Gjelder fra 1. november 2026.',
  sections: [
    {
      title: 'Fristen',
      text: [
        'Fristen er 14 dager fra dagen etter at du fikk varene. Har du handlet i flere butikker, løper fristen for hver butikk for seg. Det holder at du sier fra før fristen er ute.',
      ],
    },
    {
      title: 'Slik gjør du',
      list: [
        'Åpne bestillingen fra lenken i e-posten, og velg Angre kjøpet. Du får bekreftelse med en gang.',
        'Du kan også bruke skjemaet nederst på siden, eller si fra til butikken på en annen tydelig måte.',
        'Lever varene til butikken, eller send dem, senest 14 dager etter at du sa fra. Du betaler eventuell returfrakt.',
      ],
    },
    {
      title: 'Pengene tilbake',
      text: [
        'Du får tilbake det du betalte, også for ordinær levering, senest 14 dager etter at butikken fikk beskjed. Butikken kan vente til varene er kommet tilbake. Pengene går til samme kort som du betalte med.',
        'Du kan prøve varene slik du ville gjort i en butikk. Har du brukt dem mer enn det, kan butikken trekke for verditapet.',
      ],
    },
    {
      title: 'Når angreretten ikke gjelder',
      list: [
        'varer som raskt blir dårlige, som brød, blomster og fersk mat',
        'varer laget spesielt til deg',
        'forseglede varer som av helse- eller hygienegrunner ikke egner seg for retur når forseglingen er brutt',
      ],
    },
  ],
};

const en: LegalText = {
  lead: 'You can withdraw from the purchase for 14 days without saying why. This also applies when you collected the goods in the shop.',
  updated: 'In force from 1 November 2026.',
  sections: [
    {
      title: 'The time limit',
      text: [
        'You have 14 days from the day after you received the goods. If you bought from several shops, the time runs for each shop separately. It is enough that you give notice before it has run out.',
      ],
    },
    {
      title: 'What to do',
      list: [
        'Open the order from the link in your e-mail and choose Withdraw. You receive a confirmation at once.',
        'You can also use the form at the foot of this page, or tell the shop in another clear way.',
        'Bring or send the goods back within 14 days of giving notice. You pay the return postage, if any.',
      ],
    },
    {
      title: 'Your money back',
      text: [
        'You get back what you paid, standard delivery included, within 14 days of the shop hearing from you. The shop may wait until the goods are back. The money goes to the card you paid with.',
        'You may try the goods as you would in a shop. If you have used them more than that, the shop may deduct the loss in value.',
      ],
    },
    {
      title: 'When the right does not apply',
      list: [
        'goods that spoil quickly, such as bread, flowers and fresh food',
        'goods made specially for you',
        'sealed goods not suited for return for health or hygiene reasons once the seal is broken',
      ],
    },
  ],
};

const forms = {
  nb: {
    title: 'Angreskjema',
    lines: [
      'Til: butikkens navn, adresse og e-post (står på kvitteringen)',
      'Jeg underretter herved om at jeg ønsker å gå fra min avtale om kjøp av følgende varer:',
      'Bestillingsnummer, bestilt den og mottatt den:',
      'Navn og adresse:',
      'Dato, og underskrift hvis skjemaet sendes på papir:',
    ],
  },
  en: {
    title: 'Withdrawal form',
    lines: [
      'To: the shop’s name, address and e-mail (on the receipt)',
      'I hereby give notice that I withdraw from my contract of sale of the following goods:',
      'Order number, ordered on and received on:',
      'Name and address:',
      'Date, and signature if this form is sent on paper:',
    ],
  },
};

export default function Withdrawal() {
  const form = forms[useLang()];
  return (
    <LegalPage
      title="withdrawal.title"
      texts={{ nb, en }}
      links={[
        ['/finn-bestilling', 'find.title'],
        ['/vilkar', 'terms.title'],
      ]}
    >
      <section className="paper-form">
        <h2>{form.title}</h2>
        {form.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </section>
    </LegalPage>
  );
}
