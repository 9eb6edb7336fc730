/** Bokmål at `/`, English at `/en`. Both write prices and times the way the town's shops do. */
export type Lang = 'nb' | 'en';
