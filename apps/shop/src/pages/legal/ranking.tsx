import { LegalPage, type LegalText } from './LegalPage';

const nb: LegalText = {
  lead: 'Ingen butikk kan betale for å stå øverst. Slik sorteres varer og butikker.',
  updated: 'Gjelder fra 22. november 2026.',
  sections: [
    {
      title: 'I søket',
      list: [
        'Først: hvor godt varen passer med det du skrev, i fem trinn. Mest teller hva varen er (det siste ordet i et sammensatt navn), så resten av navnet, kategorien, merket, egenskaper og nøkkelord, første del av sammensatte ord, og til slutt beskrivelsen.',
        'Innen samme trinn: varer som finnes på lager nå, foran varer som er utsolgt.',
        'Deretter, når du har oppgitt et sted: varer hos butikker innen 2 km, så innen 10 km, så resten.',
        'Deretter: den som passer best, og så den laveste prisen.',
        'Strekkoder og varenumre finner nøyaktig den varen, og en butikks fulle navn finner varene dens, alltid øverst.',
        'Bøyde ord, sammensatte ord, skrivefeil og ord med samme betydning regnes med. Listen over ord med samme betydning føres av byens koordinator, ikke av butikkene.',
        'Er det få treff på alt du skrev, vises varer som passer med noe av det, under en egen overskrift.',
        'Har du ikke skrevet noe, blandes varene på nytt hver dag, så ingen blir liggende øverst.',
        'Passer mer enn 400 varer, ses det på 400 av dem: først varer som er det du skrev, så varer som har det i navnet, kategorien eller merket, og så resten. Er det for mange like, er det loddtrekning, og trekningen begynner et nytt sted hver dag. Tallene i filteret gjelder da disse varene. Velger du noe i filteret, ses det på varene som passer med det.',
        'Du kan selv sortere etter pris, navn, nyest og avstand. Da gjelder bare det, for alle varene som passer.',
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
      title: 'Merkene Kortreist og Grønt valg',
      list: [
        'Kortreist betyr at varen er laget, dyrket eller bearbeidet i Kongsberg og områdene rundt. Grønt valg betyr at varen er bedre for miljøet på en måte som er nevnt på varesiden.',
        'Ingen vare får et merke uten at noen står for det. Varesiden sier hva som hevdes, og hvem som sier det: butikken selv, produsenten eller en merkeordning som Nyt Norge, Spesialitet, Svanemerket eller Debio.',
        'En merkeordning har egne krav og egen kontroll. Det butikken eller produsenten sier, står de selv for. Er et merke feil, si fra til butikken eller bykontoret.',
        'Merkene flytter ingen varer oppover. De brukes bare når du selv velger dem i filteret, og til hyllen med kortreiste varer på forsiden.',
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
  updated: 'In force from 22 November 2026.',
  sections: [
    {
      title: 'In search',
      list: [
        'First: how well the item fits what you typed, in five steps. What the item is counts most (the last part of a compound name), then the rest of the name, the category, the brand, properties and keywords, the first part of compound words, and last the description.',
        'Within the same step: goods in stock now, before goods that are sold out.',
        'Then, if you have given a place: goods at shops within 2 km, then within 10 km, then the rest.',
        'Then: what fits best, and then the lowest price.',
        'Barcodes and item numbers find exactly that item, and the full name of a shop finds its goods, always at the top.',
        'Inflected words, compound words, typing errors and words of the same meaning are counted in. The list of words of the same meaning is kept by the town’s coordinator, not by the shops.',
        'Where few goods fit all that you typed, goods that fit some of it are shown under a heading of their own.',
        'Where you have typed nothing, goods are mixed anew each day, so that none stays at the top.',
        'Where more than 400 goods fit, 400 of them are looked at: first goods that are what you typed, then goods that have it in their name, category or brand, then the rest. Where too many are alike, lots are drawn, and the draw begins in another place each day. The numbers in the filter are then of these goods. When you choose something in the filter, the goods that fit that are looked at.',
        'You can sort by price, name, newest and distance yourself. Then only that counts, for all goods that fit.',
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
      title: 'The labels Local and Green choice',
      list: [
        'Local means that the item is made, grown or finished in Kongsberg and the areas around it. Green choice means that it is better for the environment in a way that its page names.',
        'No item gets a label without somebody standing behind it. The product page says what is claimed and who says so: the shop itself, the producer, or a labelling scheme such as Nyt Norge, Spesialitet, the Nordic Swan or Debio.',
        'A labelling scheme has its own demands and its own control. What the shop or the producer says is their own responsibility. If a label is wrong, tell the shop or the town office.',
        'Labels move no goods upwards. They are used only when you choose them in the filter, and for the shelf of local goods on the front page.',
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
