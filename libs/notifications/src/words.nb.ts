/** Mail in bokmål. {…} are values; lines starting with "-" are a list. */
export const nb = {
  greeting: 'Hei {name},',
  closing: 'Hilsen Bytorg og butikkene i {town}',
  'order-placed.subject': 'Takk for bestillingen, {number}',
  'order-placed.body':
    'Vi har mottatt bestillingen din og reservert {total} på kortet. Beløpet trekkes først når varene er utlevert.',
  'order-placed.weight':
    'Noen varer veies når de plukkes. Vi regner med ca. {about} til sammen; du betaler det varene veier, aldri mer enn {most}.',
  'goods.about': ', ca. {grams} g: ca. {price}',
  'goods.weighed': ', {grams} g: {price}',
  'goods.in-bundle': ', i {bundle}',
  'order-placed.collect': 'Hentekoden din er {code}. Den gjelder i alle butikkene. Hent innen {deadline}.',
  'order-placed.deliver': 'Alt kommer samlet {window}, til {address}.',
  'order-placed.part': '{store}: klar {when}',
  'order-placed.link': 'Følg, endre eller avbestill: {link}',
  'order-placed.withdrawal':
    'Du kan angre kjøpet i 14 dager etter at du har fått varene. Skjema og vilkår: {withdrawal}',
  'sub-order-ready.subject': 'Klar til henting hos {store}',
  'sub-order-ready.body': 'Varene dine er klare hos {store}, {address}. Vis hentekoden {code} i kassen.',
  'sub-order-ready.hours': 'Åpent: {hours}. Hent innen {deadline}.',
  'sub-order-ready.short': 'Disse varene fant butikken dessverre ikke, og du betaler ikke for dem: {lines}.',
  'sub-order-handed-over.subject': 'Utlevert hos {store}',
  'sub-order-handed-over.body':
    'Takk for handelen. {store} har utlevert varer for {total}, herav {vat} i merverdiavgift.',
  'sub-order-handed-over.seller': 'Selger: {store}, organisasjonsnummer {org}. Kvittering og angrerett: {link}',
  'sub-order-delivered.subject': 'Levert fra {store}',
  'sub-order-delivered.body': 'Varene fra {store} for {total} er levert på døren, herav {vat} i merverdiavgift.',
  'sub-order-cancelled.subject': 'Avbestilt hos {store}',
  'sub-order-cancelled.body': 'Delen av bestillingen hos {store} er avbestilt. Du betaler ingenting for den.',
  'sub-order-cancelled.reason': 'Grunn: {reason}',
  'sub-order-expired.subject': 'Ikke hentet hos {store}',
  'sub-order-expired.body':
    'Fristen for å hente hos {store} er gått ut. Varene er lagt tilbake, og du betaler ingenting for dem.',
  'sub-order-returned.subject': 'Vi fikk ikke levert varene fra {store}',
  'sub-order-returned.body':
    'Sjåføren fikk ikke levert varene fra {store}. De er på vei tilbake til butikken, og du betaler ingenting for dem.',
  'order-withdrawn.subject': 'Vi har mottatt angreskjemaet for bestilling {number}',
  'order-withdrawn.body':
    'Du har angret kjøpet av: {lines}. Lever varene tilbake til butikken innen 14 dager. Pengene kommer tilbake senest 14 dager etter at butikken fikk beskjed.',
  'store-withdrawn.subject': 'Kunden angrer kjøpet, {number}',
  'store-withdrawn.body': 'Kunden har brukt angreretten for: {lines}. Ta imot varene og refunder innen 14 dager.',
  'order-links.subject': 'Lenker til bestillingene dine',
  'order-links.body': 'Her er lenkene til bestillingene på denne adressen:',
  'order-links.item': '{number}, {date}: {link}',
  'store-new-order.subject': 'Ny bestilling {number}',
  'store-new-order.body': 'Det er kommet en bestilling med {lines} varelinjer. Kunden er lovet varene {promised}.',
  'store-new-order.link': 'Åpne ordretavlen: {link}',
  'store-reminder.subject': 'Bestilling {number} venter på svar',
  'store-reminder.body':
    'Bestillingen er ikke bekreftet ennå. Kunden er lovet varene {promised}. Uten svar blir den avbestilt.',
  'coordinator-left-behind.subject': '{store}: {number} ble ikke med varebilen',
  'coordinator-left-behind.body':
    'Varebilen for {from}–{to} har kjørt videre fra {store} uten hele bestilling {number}. Ring butikken på {phone}, og avtal med kunden hvordan varene kommer frem.',
  'coordinator-escalation.subject': '{store} har ikke svart på bestilling {number}',
  'coordinator-escalation.body':
    'Butikken har fått to påminnelser. Ring {phone}. Uten svar blir delen avbestilt og kunden får beskjed.',
  'coordinator-payment-lost.subject': 'Bestilling {number} er ikke lenger betalt',
  'coordinator-payment-lost.body':
    'Reservasjonen på kortet ble opphevet utenfor Bytorg. Det som ikke har forlatt butikkene, avbestilles, og kunden får beskjed. Utlevert eller underveis uten betaling: {unpaid}.',
  'payment-waived.subject': 'Bestilling {number} er ikke belastet',
  'payment-waived.body':
    'Det som ble utlevert, koster {unpaid}. Kort kan ikke belastes med mindre enn 3 kr, så reservasjonen er opphevet. Kunden betaler ikke, og beløpet kommer ikke med i oppgjøret.',
  'staff-invited.subject': 'Du er invitert til Bytorg',
  'staff-invited.body': 'Du er invitert som {role} for {scope}. Lenken gjelder i sju dager: {link}',
  'password-reset.subject': 'Nytt passord',
  'password-reset.body':
    'Velg et nytt passord her: {link}. Lenken gjelder i én time. Har du ikke bedt om det, trenger du ikke gjøre noe.',
  'second-factor-reset.subject': 'Koden ved innlogging er nullstilt',
  'second-factor-reset.body':
    'En koordinator har nullstilt koden du bruker ved innlogging. Du er logget ut overalt. Logg inn med passordet på {link}, så hjelper vi deg med å lage en ny. Har du ikke bedt om dette, må du si fra til koordinatoren med en gang.',
  'import-stopped.subject': 'Importen fra {source} har stanset',
  'import-stopped.share':
    'Kilden {source} ville endre eller ta ut {n} av {offers} varer hos {store}. Det er mer enn dere har sagt at den får gjøre alene. Ingenting er endret. Se gjennom og si ja eller nei: {link}',
  'import-stopped.first':
    'Kilden {source} er hentet for første gang for {store}. Ingenting er endret. Se gjennom og si ja, så går den av seg selv neste gang: {link}',
  'import-stopped.columns':
    'Kilden {source} for {store} har kolonner vi ikke kjenner igjen. Ingenting er endret. Si hva de er, så huskes det til neste gang: {link}',
  'import-stopped.failed':
    'Vi får ikke hentet varene fra {source} for {store}. Ingenting er endret. Hva som er galt, står her: {link} Vi fortsetter å prøve, og sier ikke fra igjen før den har virket.',
  'import-shelves.subject': 'Kategorier vi ikke kjenner i {source}',
  'import-shelves.text':
    'Kilden {source} for {store} har kategorier byen ikke kjenner ({n}): {names}. Varene der er ikke tatt inn; resten er. Velg hylle, så huskes det til neste gang: {link}',
  'reason.sold_out': 'utsolgt i butikken',
  'reason.damaged': 'varen var skadet',
  'reason.closed': 'butikken måtte stenge',
  'reason.not_accepted': 'butikken svarte ikke i tide',
  'reason.missing': 'butikken hadde ikke varene',
  'reason.deadline': 'fristen gikk ut',
  'reason.payment_lost': 'reservasjonen på kortet ble opphevet',
  'role.owner': 'butikkeier',
  'role.clerk': 'ansatt i butikken',
  'role.courier': 'sjåfør',
  'role.coordinator': 'koordinator',
  'role.evaluator': 'evaluator',
  'closed-today': 'stengt i dag',
  'test-payment': 'Dette er en demonstrasjon. Ingen penger er trukket.',
} as const;
