import { LegalPage, type LegalText } from './LegalPage';

const nb: LegalText = {
  lead: 'Når du handler på Bytorg, kjøper du av butikkene i byen. Her står det hvem som har ansvar for hva.',
  updated: 'Gjelder fra 1. november 2026.',
  sections: [
    {
      title: 'Hvem du handler med',
      text: [
        'Hver butikk er selger av sine egne varer. Butikkens navn, adresse og organisasjonsnummer står på butikksiden, i bestillingen og på kvitteringen. Alle butikkene på Bytorg er næringsdrivende, så forbrukerkjøpsloven og angrerettloven gjelder.',
        'Bytorg formidler kjøpet, tar imot betalingen på vegne av butikkene og selger tjenesten samlet levering. Bytorg er et prøveprosjekt for handelen i Kongsberg, organisasjonsnummer 310\u00A0000\u00A0027, e-post hjelp@bytorg.example.',
      ],
    },
    {
      title: 'Priser',
      text: [
        'Alle priser er i norske kroner og inkluderer merverdiavgift. Er prisen satt ned, er førprisen den laveste prisen butikken har hatt de siste 30 dagene. Levering vises som egen linje før du betaler, det kommer ingen andre gebyrer.',
      ],
    },
    {
      title: 'Bestilling og betaling',
      text: [
        'Fra du går til kassen, holdes varene av til deg i 15 minutter. Avtalen er bindende når du har trykket Betal nå og betalingen er godkjent. Du får bekreftelse på e-post med en gang.',
        'Beløpet reserveres på kortet. Kortet belastes først når varene er utlevert eller levert, og bare for det du faktisk fikk. Varer butikken ikke kunne skaffe, og varer du ikke tok imot i kassen, betaler du ikke for.',
      ],
    },
    {
      title: 'Henting',
      text: [
        'Butikken sier fra når varene er klare. Vis hentekoden i kassen. Varer som ikke er hentet innen fristen i bestillingen, legges tilbake, og du blir ikke belastet for dem. Du kan la en annen hente med koden. For varer med aldersgrense må den som henter, vise legitimasjon.',
      ],
    },
    {
      title: 'Samlet levering',
      text: [
        'Varer fra flere butikker kommer i én leveranse i tidsrommet du har valgt, innenfor leveringsområdet. Er ingen hjemme, går varene tilbake til butikken, og vi tar kontakt.',
      ],
    },
    {
      title: 'Avbestilling og angrerett',
      text: [
        'Du kan avbestille hele eller deler av bestillingen på bestillingssiden helt til butikken begynner å plukke. Etter det har du 14 dagers angrerett fra dagen etter at du fikk varene. Angreretten gjelder også når du henter i butikk, fordi avtalen er inngått på nett.',
      ],
    },
    {
      title: 'Feil og mangler',
      text: [
        'Er det noe galt med en vare, kontakter du butikken som solgte den. Du har to års reklamasjonsfrist, fem år for varer som er ment å vare lenger. Blir dere ikke enige, kan du be Forbrukertilsynet om mekling.',
      ],
    },
  ],
};

const en: LegalText = {
  lead: 'When you shop on Bytorg you buy from the shops in town. This says who is responsible for what.',
  updated: 'In force from 1 November 2026.',
  sections: [
    {
      title: 'Whom you buy from',
      text: [
        'Each shop is the seller of its own goods. Its name, address and organisation number are on its page, in the order and on the receipt. All shops on Bytorg are traders, so the Norwegian Consumer Purchases Act and Right of Withdrawal Act apply.',
        'Bytorg passes on the purchase, receives the payment on behalf of the shops and sells the service One delivery. Bytorg is a pilot for the shops of Kongsberg, organisation number 310\u00A0000\u00A0027, e-mail hjelp@bytorg.example.',
      ],
    },
    {
      title: 'Prices',
      text: [
        'All prices are in Norwegian kroner and include VAT. Where a price is reduced, the earlier price is the lowest the shop has had in the last 30 days. Delivery is shown as a line of its own before you pay; there are no other fees.',
      ],
    },
    {
      title: 'Ordering and payment',
      text: [
        'From the moment you go to the checkout, the goods are kept for you for 15 minutes. The agreement is binding when you have pressed Pay now and the payment is approved. You receive a confirmation by e-mail at once.',
        'The amount is reserved on your card. The card is charged only when the goods have been handed over or delivered, and only for what you actually received. You do not pay for goods the shop could not find, nor for goods you declined at the counter.',
      ],
    },
    {
      title: 'Collecting',
      text: [
        'The shop tells you when the goods are ready. Show the pickup code at the counter. Goods not collected by the date in your order go back on the shelf and are not charged. Somebody else may collect with the code. For goods with an age limit, the person collecting must show identification.',
      ],
    },
    {
      title: 'One delivery',
      text: [
        'Goods from several shops come in one delivery in the window you chose, within the delivery area. If nobody is at home the goods go back to the shop, and we contact you.',
      ],
    },
    {
      title: 'Cancelling and withdrawing',
      text: [
        'You can cancel all or part of the order on the order page until the shop begins to pick it. After that you have 14 days to withdraw, from the day after you received the goods. The right also applies when you collect in the shop, because the agreement was made online.',
      ],
    },
    {
      title: 'Faulty goods',
      text: [
        'If something is wrong with an item, contact the shop that sold it. You can claim within two years, five years for goods meant to last longer. If you cannot agree, the Norwegian Consumer Authority offers mediation.',
      ],
    },
  ],
};

export default function Terms() {
  return (
    <LegalPage
      title="terms.title"
      texts={{ nb, en }}
      links={[
        ['/angrerett', 'withdrawal.title'],
        ['/personvern', 'privacy.title'],
      ]}
    />
  );
}
