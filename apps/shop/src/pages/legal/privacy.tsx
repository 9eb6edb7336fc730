import { LegalPage, type LegalText } from './LegalPage';

const nb: LegalText = {
  lead: 'Vi ber om så lite som mulig, og bare det som trengs for at du skal få varene dine.',
  updated: 'Gjelder fra 1. november 2026.',
  sections: [
    {
      title: 'Hva vi lagrer, og hvorfor',
      list: [
        'Navn, telefon og e-post, for å oppfylle avtalen: butikken må vite hvem som henter, og du må få beskjed.',
        'Adresse, bare når du vil ha varene levert. Postnummer ellers er frivillig og brukes bare til statistikk.',
        'Hva du bestilte, hva det kostet og når du fikk det: regnskapsloven krever at det oppbevares i fem år.',
        'Kortopplysninger ser vi aldri. De går rett til betalingsleverandøren Stripe.',
      ],
    },
    {
      title: 'Hvem som ser det',
      text: [
        'Hver butikk ser bare sin egen del av bestillingen. Sjåføren ser navn, adresse og telefon for dem som skal ha varer på turen. Kommunen og forskere ser tall, aldri personer, og ingen tall så små at noen kan kjennes igjen.',
        'Hver butikk er behandlingsansvarlig for sine salg. Bytorg og butikkene er sammen ansvarlige for nettstedet og samlet levering.',
      ],
    },
    {
      title: 'Informasjonskapsler',
      text: [
        'Nettstedet bruker bare nødvendige informasjonskapsler: kurven din, valgt sted, lyst eller mørkt utseende, og det du har skrevet i kassen mens du er hos banken (i 30 minutter). Ingen måler deg, og ingen følger deg videre. Derfor er det heller ingenting å samtykke til.',
      ],
    },
    {
      title: 'Stedet ditt',
      text: [
        'Velger du å vise avstander, lagres stedet i nettleseren din og avrundes til om lag hundre meter når det kommer fra telefonen. Det knyttes ikke til bestillinger.',
      ],
    },
    {
      title: 'Det du søker etter',
      text: [
        'Vi teller hvor mange søk som gjøres hver dag, og hvilke ord ingen varer passet til, så butikkene kan se hva byen savner. Vi lagrer ordet, byen, dagen og antallet, aldri hvem som søkte. Ord som ligner en e-postadresse eller et telefonnummer, lagres ikke, og ingen får se et ord før det er søkt etter tre ganger.',
      ],
    },
    {
      title: 'Rettighetene dine',
      text: [
        'Du kan be om innsyn, retting, utlevering og sletting på personvern@bytorg.example. Vi svarer innen en måned. Det regnskapsloven krever at vi beholder, gjør vi om så det ikke lenger peker på deg. Du kan klage til Datatilsynet.',
      ],
    },
  ],
};

const en: LegalText = {
  lead: 'We ask for as little as possible, and only what is needed for you to get your goods.',
  updated: 'In force from 1 November 2026.',
  sections: [
    {
      title: 'What we keep, and why',
      list: [
        'Name, phone and e-mail, to perform the contract: the shop has to know who collects, and you have to be told.',
        'Address, only when you want the goods delivered. A postcode otherwise is optional and used for statistics only.',
        'What you ordered, what it cost and when you received it: bookkeeping law requires five years.',
        'Card details we never see. They go straight to the payment provider, Stripe.',
      ],
    },
    {
      title: 'Who sees it',
      text: [
        'Each shop sees only its own part of the order. The courier sees the name, address and phone of those on the run. The municipality and researchers see figures, never persons, and no figure so small that somebody could be recognised.',
        'Each shop is the controller of its own sales. Bytorg and the shops are jointly responsible for the site and for One delivery.',
      ],
    },
    {
      title: 'Cookies',
      text: [
        'The site uses strictly necessary cookies only: your basket, the chosen place, light or dark looks, and what you have typed at the checkout while you are at the bank (for 30 minutes). Nobody measures you and nobody follows you on. So there is nothing to consent to either.',
      ],
    },
    {
      title: 'Your place',
      text: [
        'If you choose to see distances, the place is kept in your browser, and rounded to about a hundred metres when it comes from the phone. It is not tied to orders.',
      ],
    },
    {
      title: 'What you search for',
      text: [
        'We count how many searches are made each day, and which words no goods matched, so that the shops can see what the town misses. We keep the word, the town, the day and the number, never who searched. Words that look like an e-mail address or a phone number are not kept, and nobody is shown a word before it has been searched for three times.',
      ],
    },
    {
      title: 'Your rights',
      text: [
        'You can ask for access, correction, a copy and erasure at personvern@bytorg.example. We answer within a month. What bookkeeping law makes us keep is changed so that it no longer points to you. You can complain to the Norwegian Data Protection Authority.',
      ],
    },
  ],
};

export default function Privacy() {
  return <LegalPage title="privacy.title" texts={{ nb, en }} links={[['/vilkar', 'terms.title']]} />;
}
