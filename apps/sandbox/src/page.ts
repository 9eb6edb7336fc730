export const escape = (text: string) => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

export type Language = 'nb' | 'en';

const style = `
@font-face{font-family:Figtree;src:url(/pay/letters/figtree.woff2) format("woff2");font-weight:300 900;font-display:swap}
@font-face{font-family:Bricolage;src:url(/pay/letters/bricolage.woff2) format("woff2");font-weight:200 800;font-display:swap}
:root{color-scheme:light dark;--paper:#FBFAF7;--surface:#fff;--ink:#1B2226;--slate:#5B666B;--spruce:#14493B;--frost:#E3EEE9;--on:#fff;--line:#D9DDDC;--warn:#7A3A12;--warnbg:#FBEBDD;--bad:#A32218}
@media (prefers-color-scheme:dark){:root{--paper:#12171A;--surface:#1A2125;--ink:#EDF1EF;--slate:#A3B0AF;--spruce:#7FC9AF;--frost:#20332D;--on:#10201a;--line:#313A3E;--warn:#F6C39B;--warnbg:#3a2418;--bad:#F2A29B}}
*{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 Figtree,system-ui,sans-serif;overflow-wrap:anywhere}
header{display:flex;align-items:center;gap:.6rem;max-width:var(--wide);margin:0 auto;padding:1rem;font:600 1.2rem/1 Bricolage,system-ui,sans-serif}
header svg{flex:none}main{max-width:var(--wide);margin:0 auto;padding:0 1rem 3rem}
h1{font:600 1.75rem/1.15 Bricolage,system-ui,sans-serif;letter-spacing:-.01em;margin:1.5rem 0 .25rem}p{margin:.5rem 0}.quiet-text{color:var(--slate)}
.test{display:flex;gap:.6rem;background:var(--warnbg);color:var(--warn);padding:.75rem 1rem;border-radius:10px;margin:0}
.card{background:var(--surface);border:1px solid var(--line);border-radius:10px;padding:1.25rem;margin:1.25rem 0}
.sum{font:600 2.5rem/1.1 Bricolage,system-ui,sans-serif;font-variant-numeric:tabular-nums;margin:.75rem 0 .25rem;white-space:nowrap}
.choice{display:flex;gap:.75rem;align-items:center;padding:.8rem 1rem;border:1px solid var(--slate);border-radius:10px;margin:.6rem 0;cursor:pointer}
.choice input{flex:none;width:1.35rem;height:1.35rem;margin:0;accent-color:var(--spruce)}
.choice:has(:checked){background:var(--frost);border-color:var(--spruce);box-shadow:inset 0 0 0 1px var(--spruce)}small{color:var(--slate);display:block;font-variant-numeric:tabular-nums}
button{display:block;width:100%;min-height:3rem;font-family:inherit;font-size:1rem;font-weight:600;padding:.85rem 1rem;border-radius:999px;border:2px solid var(--spruce);background:var(--spruce);color:var(--on);cursor:pointer;margin:1rem 0 0}
button.quiet{background:none;color:var(--spruce)}a{color:var(--spruce)}:focus-visible{outline:3px solid var(--spruce);outline-offset:2px}
.problem{border:1px solid var(--bad);border-left-width:6px;border-radius:10px;padding:.75rem 1rem;margin:1rem 0;background:var(--surface);color:var(--bad);font-weight:600}
fieldset{border:0;padding:0;margin:0;min-width:0}legend{font-weight:700;padding:0}
.letters{list-style:none;padding:0;margin:1.25rem 0;background:var(--surface);border:1px solid var(--line);border-radius:10px}
.letters li{display:grid;gap:0 1rem;padding:.8rem 1.25rem}.letters li+li{border-top:1px solid var(--line)}.letters a{font-weight:600}
.letters time{color:var(--slate);font-variant-numeric:tabular-nums}
@media (min-width:40rem){.letters li{grid-template-columns:1fr auto}.letters li small{grid-row:2}.letters time{grid-column:2}}
pre{white-space:pre-wrap;font:inherit;margin:0}`;

const mark = `<svg width="34" height="34" viewBox="0 0 64 64" aria-hidden="true"><circle cx="32" cy="32" r="32" fill="#14493B"/><path d="M14 31 32 16l18 15v4H14z" fill="#FBFAF7"/><path d="M19 33h26v15H19z" fill="#FBFAF7"/><path d="M28 48V38h8v10z" fill="#B4532A"/></svg>`;

/** A plain page without scripts, in the town's colours and letters. */
export const page = (language: Language, title: string, body: string, width = '32rem') =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${escape(title)}</title><style>${style}:root{--wide:${width}}</style></head><body><header>${mark}Bytorg</header><main>${body}</main></body></html>`;
