/** One page, two papers: the list for the round in the shop, the labels for the bags. */
export function printOnly(what: 'list' | 'labels') {
  document.body.dataset.print = what;
  window.print();
  delete document.body.dataset.print;
}
