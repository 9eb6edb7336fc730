import { coreProducts } from '../../town/core/products';
import { Catalogue } from '../../town/catalogue';
import { all, any, judge, keyed, made, named, shelf, soldBy } from '../judged';

export const brand = judge('brand', [
  ['Knutetopp', [3, made('Knutetopp')]],
  ['sølvkringla', [3, made('Sølvkringla')], [2, soldBy('bakery')]],
  ['solvkringla', [3, made('Sølvkringla')], [2, soldBy('bakery')]],
  ['tindra hjem', [3, made('Tindra Hjem')]],
  ['Fjellbekk', [3, made('Fjellbekk')]],
  ['myrull', [3, made('Myrull')]],
  ['blaff', [3, made('Blaff')]],
  ['volt og vett', [3, made('Volt & Vett')]],
  ['åresølv', [3, made('Åresølv')]],
  ['lågenfisk', [3, made('Lågenfisk')]],
]);

export const brandAndType = judge('brand and type', [
  ['knutetopp telt', [3, all(made('Knutetopp'), named(/^Telt/))], [2, named(/^Telt/)], [1, made('Knutetopp')]],
  ['tindra hjem pledd', [3, all(made('Tindra Hjem'), named(/^Pledd/))], [2, named(/^Pledd/)], [1, made('Tindra Hjem')]],
  [
    'fjellbekk veggmaling',
    [3, all(made('Fjellbekk'), named(/^Veggmaling/))],
    [2, named(/^Veggmaling/)],
    [1, made('Fjellbekk')],
  ],
  ['lågenfisk laks', [3, all(made('Lågenfisk'), named(/^Laks/))], [2, named(/^Laks/)], [1, made('Lågenfisk')]],
  ['blaff lampe', [3, all(made('Blaff'), named(/lampe/i))], [2, named(/lampe/i)], [1, made('Blaff')]],
  ['vrælen drill', [3, all(made('Vrælen'), named(/^Drill/))], [2, named(/^Drill/)], [1, made('Vrælen')]],
  ['smelt hammer', [3, all(made('Smelt'), named(/hammer/i))], [2, named(/hammer/i)], [1, made('Smelt')]],
  ['sålia støvletter', [3, all(made('Sålia'), named(/^Støvletter/))], [2, named(/^Støvletter/)], [1, made('Sålia')]],
  ['kvernhuset brød', [3, all(made('Kvernhuset'), shelf('brod'))], [2, shelf('brod')], [1, made('Kvernhuset')]],
  ['klikkert tastatur', [3, all(made('Klikkert'), named(/^Tastatur/))], [2, named(/^Tastatur/)], [1, made('Klikkert')]],
]);

const goods = [...coreProducts, ...new Catalogue().products];
const gtinOf = (key: string) => goods.find((p) => p.key === key)!.variants[0].gtin;

/** Numbers: one thing, and only that. Stores number their goods in the order in which they got them. */
export const codes = judge('GTIN and SKU', [
  [gtinOf('rye-bread'), [3, keyed('rye-bread')]],
  [gtinOf('kaffe-3'), [3, keyed('kaffe-3')]],
  [gtinOf('ull-0').replace(/^0/, ''), [3, keyed('ull-0')]],
  [gtinOf('lamper-5').replace(/^0+/, ''), [3, keyed('lamper-5')]],
  ['1001', [3, any(...firstOfStores())]],
  ['1002', [3, any(...firstOfStores(2))]],
]);

function firstOfStores(n = 1) {
  const seen = new Map<string, number>();
  const keys: string[] = [];
  for (const p of goods)
    for (const v of p.variants)
      for (const o of v.offers) {
        seen.set(o.store, (seen.get(o.store) ?? 0) + 1);
        if (seen.get(o.store) === n) keys.push(p.key);
      }
  return [...new Set(keys)].map(keyed);
}

export const storeNames = judge('store name', [
  ['Sølvkringla Bakeri', [3, soldBy('bakery')]],
  ['hengsle og hammer', [3, soldBy('ironmonger')]],
  ['Margen Bok og Papir', [3, soldBy('bookshop')]],
  ['fjellgeita sport', [3, soldBy('sports')]],
  ['firkløver & fjær', [3, soldBy('flowers')]],
  ['sålen og snøret', [3, soldBy('shoes')]],
]);

/** Typing has not ended yet. */
export const prefix = judge('prefix', [
  ['ullg', [3, named(/^(Ullgenser|Ullgarn)/)]],
  ['jogg', [3, named(/^Joggesko/)]],
  ['sjok', [3, all(shelf('sjokolade'), named(/sjokolade/i))], [1, named(/sjokolade/i)]],
  ['puslesp', [3, named(/^Puslespill/)]],
  ['kaffet', [3, named(/^Kaffetrakter/)]],
  ['sykkelh', [3, named(/^Sykkelhjelm/)]],
  ['hårb', [3, named(/^Hårbørste/)]],
  ['tulip', [3, named(/^Tulipaner/)]],
  ['stekep', [3, named(/^Stekepanne/)]],
  ['hvit veggm', [3, named(/^Veggmaling.*hvit/)], [1, named(/^Veggmaling/)]],
]);

/** The town does not have it: better to say so than to show something else. */
export const nothing = judge('nothing to find', [
  ['bilbatteri'],
  ['kjøleskap'],
  ['paracetamol'],
  ['rødvin'],
  ['iphone'],
  ['båtmotor'],
  ['sigaretter'],
  ['gressklipper'],
  ['vaskemaskin'],
  ['barnevogn'],
  ['hundefôr'],
  ['xqzzyw'],
  ['kontaktlinser'],
  ['trampoline'],
  ['trehylle'],
  ['lego'],
  ['turbukse'],
]);
