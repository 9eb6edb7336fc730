import { LegalPage, type LegalText } from './LegalPage';

const nb: LegalText = {
  lead: 'Ingen butikk kan betale for å stå øverst. Slik sorteres varer og butikker.',
  updated: 'Gjelder fra 1. november 2026.',
  sections: [
    {
      title: 'I søket',
      list: [
        'Først: varer som finnes på lager nå, foran varer som er utsolgt.',
        'Deretter: hvor godt navn, merke, kategori og beskrivelse passer med det du skrev. Navnet teller mest.',
        'Deretter: den laveste prisen.',
        'Har du ikke skrevet noe, blandes varene på nytt hver dag, så ingen blir liggende øverst.',
        'Du kan selv sortere etter pris, navn, nyest og avstand. Da gjelder bare det.',
      ],
    },
    {
      title: 'Valg av butikk på varesiden',
      text: [
        'Butikken som er valgt på forhånd, er den billigste som har varen. Har flere samme pris, velges den nærmeste når du har oppgitt et sted, og så den som er klar først. Grunnen står ved siden av navnet. Du kan alltid velge en annen.',
      ],
    },
    {
      title: 'På forsiden',
      text: [
        'Åpne butikker vises før stengte. Kortreiste og nye varer velges uten hensyn til hvem som selger dem, med én fra hver kategori. De kortreiste skifter hver dag.',
      ],
    },
    {
      title: 'Vurderinger',
      text: [
        'Bare den som har fått varene sine, kan vurdere en bestilling. Vurderingene brukes til å måle tjenesten og påvirker ikke rekkefølgen.',
      ],
    },
  ],
};

const en: LegalText = {
  lead: 'No shop can pay to be at the top. This is how goods and shops are ordered.',
  updated: 'In force from 1 November 2026.',
  sections: [
    {
      title: 'In search',
      list: [
        'First: goods in stock now, before goods that are sold out.',
        'Then: how well name, brand, category and description match what you typed. The name counts most.',
        'Then: the lowest price.',
        'Where you have typed nothing, goods are mixed anew each day, so that none stays at the top.',
        'You can sort by price, name, newest and distance yourself. Then only that counts.',
      ],
    },
    {
      title: 'Choice of shop on a product page',
      text: [
        'The shop chosen beforehand is the cheapest that has the item. Where several ask the same price, the nearest is chosen if you have given a place, then the one that is ready first. The reason is shown beside its name. You can always choose another.',
      ],
    },
    {
      title: 'On the front page',
      text: [
        'Open shops come before closed ones. Local and new goods are chosen without regard to who sells them, with one from each category. The local ones change every day.',
      ],
    },
    {
      title: 'Ratings',
      text: [
        'Only somebody who has received their goods can rate an order. Ratings are used to measure the service and do not affect the order of things.',
      ],
    },
  ],
};

export default function Ranking() {
  return <LegalPage title="ranking.title" texts={{ nb, en }} />;
}
