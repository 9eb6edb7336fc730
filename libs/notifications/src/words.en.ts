import type { nb } from './words.nb';

/** Mail in English; complete by its type. */
export const en: Record<keyof typeof nb, string> = {
  greeting: 'Hello {name},',
  closing: 'Kind regards from Bytorg and the shops of {town}',
  'order-placed.subject': 'Thank you for your order, {number}',
  'order-placed.body':
    'We have received your order and reserved {total} on your card. You are charged only when the goods are handed over.',
  'order-placed.weight':
    'Some goods are weighed when they are picked. We expect about {about} in all; you pay for what they weigh, never more than {most}.',
  'goods.about': ', approx. {grams} g: approx. {price}',
  'goods.weighed': ', {grams} g: {price}',
  'goods.in-bundle': ', in {bundle}',
  'order-placed.collect': 'Your pickup code is {code}. It is good in all the shops. Collect by {deadline}.',
  'order-placed.deliver': 'Everything comes in one delivery {window}, to {address}.',
  'order-placed.part': '{store}: ready {when}',
  'order-placed.link': 'Follow, change or cancel: {link}',
  'order-placed.withdrawal':
    'You may withdraw from the purchase within 14 days after receiving the goods. Form and terms: {withdrawal}',
  'sub-order-ready.subject': 'Ready to collect at {store}',
  'sub-order-ready.body': 'Your goods are ready at {store}, {address}. Show the pickup code {code} at the counter.',
  'sub-order-ready.hours': 'Open: {hours}. Collect by {deadline}.',
  'sub-order-ready.short': 'The shop could not find these goods, and you do not pay for them: {lines}.',
  'sub-order-handed-over.subject': 'Collected at {store}',
  'sub-order-handed-over.body': 'Thank you. {store} handed over goods for {total}, of which {vat} is VAT.',
  'sub-order-handed-over.seller': 'Seller: {store}, organisation number {org}. Receipt and right of withdrawal: {link}',
  'sub-order-delivered.subject': 'Delivered from {store}',
  'sub-order-delivered.body': 'The goods from {store} for {total} were delivered to your door, of which {vat} is VAT.',
  'sub-order-cancelled.subject': 'Cancelled at {store}',
  'sub-order-cancelled.body': 'The part of your order at {store} is cancelled. You pay nothing for it.',
  'sub-order-cancelled.reason': 'Reason: {reason}',
  'sub-order-expired.subject': 'Not collected at {store}',
  'sub-order-expired.body':
    'The time to collect at {store} has passed. The goods are back on the shelf, and you pay nothing for them.',
  'sub-order-returned.subject': 'We could not deliver the goods from {store}',
  'sub-order-returned.body':
    'The courier could not deliver the goods from {store}. They are on their way back to the shop, and you pay nothing for them.',
  'order-withdrawn.subject': 'We have received your withdrawal from order {number}',
  'order-withdrawn.body':
    'You have withdrawn from buying: {lines}. Bring the goods back to the shop within 14 days. The money comes back at the latest 14 days after the shop was told.',
  'store-withdrawn.subject': 'The customer withdraws, {number}',
  'store-withdrawn.body':
    'The customer has used the right of withdrawal for: {lines}. Take the goods back and refund within 14 days.',
  'order-links.subject': 'Links to your orders',
  'order-links.body': 'Here are the links to the orders of this address:',
  'order-links.item': '{number}, {date}: {link}',
  'store-new-order.subject': 'New order {number}',
  'store-new-order.body': 'An order of {lines} lines has come in. The customer is promised the goods {promised}.',
  'store-new-order.link': 'Open the order board: {link}',
  'store-reminder.subject': 'Order {number} waits for an answer',
  'store-reminder.body':
    'The order is not confirmed yet. The customer is promised the goods {promised}. Without an answer it will be cancelled.',
  'coordinator-left-behind.subject': '{store}: {number} was not on the van',
  'coordinator-left-behind.body':
    'The van of {from}–{to} has driven on from {store} without all of order {number}. Call the store on {phone}, and agree with the shopper how the goods get there.',
  'coordinator-escalation.subject': '{store} has not answered order {number}',
  'coordinator-escalation.body':
    'The shop has been reminded twice. Call {phone}. Without an answer the part is cancelled and the customer told.',
  'coordinator-payment-lost.subject': 'Order {number} is no longer paid',
  'coordinator-payment-lost.body':
    'The hold on the card was released outside Bytorg. What has not left the shops is cancelled, and the shopper is told. Handed over or on its way without payment: {unpaid}.',
  'payment-waived.subject': 'Order {number} was not charged',
  'payment-waived.body':
    'What was handed over costs {unpaid}. A card cannot be charged less than 3 kr, so the hold was released. The shopper pays nothing, and the amount is not part of the settlement.',
  'staff-invited.subject': 'You are invited to Bytorg',
  'staff-invited.body': 'You are invited as {role} for {scope}. The link is good for seven days: {link}',
  'password-reset.subject': 'New password',
  'password-reset.body':
    'Choose a new password here: {link}. The link is good for one hour. If you did not ask for it, you need not do anything.',
  'second-factor-reset.subject': 'Your sign-in code has been reset',
  'second-factor-reset.body':
    'A coordinator has reset the code that you use at sign-in. You are signed out everywhere. Sign in with your password at {link}, and we help you to make a new one. If you did not ask for this, tell the coordinator at once.',
  'import-stopped.subject': 'The import from {source} has stopped',
  'import-stopped.share':
    'The source {source} would change or retire {n} of the {offers} items at {store}. That is more than you let it do alone. Nothing has changed. Look through it and say yes or no: {link}',
  'import-stopped.first':
    'The source {source} was fetched for the first time for {store}. Nothing has changed. Look through it and say yes, and it goes by itself from then on: {link}',
  'import-stopped.columns':
    'The source {source} for {store} has columns that we do not recognise. Nothing has changed. Say what they are, and it is remembered: {link}',
  'import-stopped.failed':
    'We cannot fetch the goods from {source} for {store}. Nothing has changed. What is wrong is told here: {link} We keep trying, and will not write again until it has worked.',
  'import-shelves.subject': 'Categories that we do not know in {source}',
  'import-shelves.text':
    'The source {source} for {store} has categories that the town does not know ({n}): {names}. The goods there are not taken in; the rest is. Choose a shelf, and it is remembered: {link}',
  'reason.sold_out': 'sold out in the shop',
  'reason.damaged': 'the item was damaged',
  'reason.closed': 'the shop had to close',
  'reason.not_accepted': 'the shop did not answer in time',
  'reason.missing': 'the shop did not have the goods',
  'reason.deadline': 'the time ran out',
  'reason.payment_lost': 'the hold on the card was released',
  'role.owner': 'shop owner',
  'role.clerk': 'shop staff',
  'role.courier': 'courier',
  'role.coordinator': 'coordinator',
  'role.evaluator': 'evaluator',
  'closed-today': 'closed today',
  'test-payment': 'This is a demonstration. No money has been taken.',
};
