export const escape = (text: string) => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

const style = `
:root{color-scheme:light dark;--paper:#FBFAF7;--surface:#fff;--ink:#1B2226;--slate:#5B666B;--spruce:#14493B;--on:#fff;--line:#D9DDDC;--warn:#7A3A12;--warnbg:#FBEBDD}
@media (prefers-color-scheme:dark){:root{--paper:#12171A;--surface:#1A2125;--ink:#EDF1EF;--slate:#A3B0AF;--spruce:#7FC9AF;--on:#10201a;--line:#313A3E;--warn:#F6C39B;--warnbg:#3a2418}}
*{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,sans-serif}
main{max-width:30rem;margin:0 auto;padding:1.5rem 1rem 3rem}h1{font-size:1.5rem;line-height:1.2;margin:.5rem 0}
.test{background:var(--warnbg);color:var(--warn);padding:.75rem 1rem;border-radius:10px;font-weight:600}
.card{background:var(--surface);border:1px solid var(--line);border-radius:10px;padding:1rem;margin:1rem 0}
.sum{font-size:2rem;font-weight:650;font-variant-numeric:tabular-nums;margin:.25rem 0}
label.choice{display:flex;gap:.75rem;align-items:flex-start;padding:.75rem;border:1px solid var(--slate);border-radius:10px;margin:.5rem 0;cursor:pointer}
label.choice:has(:checked){outline:3px solid var(--spruce);outline-offset:-1px}small{color:var(--slate);display:block}
button{display:block;width:100%;font:inherit;font-weight:650;padding:.85rem;border-radius:10px;border:2px solid var(--spruce);background:var(--spruce);color:var(--on);cursor:pointer;margin:.5rem 0}
button.quiet{background:none;color:var(--spruce)}a{color:var(--spruce)}:focus-visible{outline:3px solid var(--spruce);outline-offset:2px}
.problem{border-left:4px solid #C0392B;padding:.5rem 1rem;margin:1rem 0;background:var(--surface)}fieldset{border:0;padding:0;margin:0}legend{font-weight:650;padding:0}
table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:.5rem;border-bottom:1px solid var(--line);vertical-align:top}pre{white-space:pre-wrap;font:inherit;overflow-wrap:anywhere}`;

/** A plain page without scripts, in the town's colours. */
export const page = (language: 'nb' | 'en', title: string, body: string, wide = false) =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${escape(title)}</title><style>${style}${wide ? 'main{max-width:60rem}' : ''}</style></head><body><main>${body}</main></body></html>`;
