// The API's own reference page, without script: one section for each operation.
import type { AnyOperation } from '../kernel/acts/index.ts';

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]!);

export function referencePage(title: string, operations: readonly AnyOperation[]): string {
  const modules = Map.groupBy(operations, ({ id }) => id.split('.')[0]!);
  const sections = [...modules]
    .sort()
    .map(
      ([module, members]) =>
        `<section><h2 id="${module}">${module}</h2>${members.map(entry).join('')}</section>`,
    );
  const contents = [...modules.keys()].sort().map((name) => `<a href="#${name}">${name}</a>`);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}: API reference</title>
<link rel="stylesheet" href="/reference.css"></head>
<body><header><p>${escapeHtml(title)}</p><h1>API reference</h1>
<p>Every route is one operation; the machine-readable contract is <a href="/openapi.json">openapi.json</a>.</p>
<nav aria-label="Modules">${contents.join(' ')}</nav></header><main>${sections.join('')}</main></body></html>`;
}

function entry(operation: AnyOperation): string {
  const { id, summary, route, permission, refusals, effect } = operation;
  const effects = {
    read: 'reads',
    write: 'writes an entry',
    judged: 'judged by law, writes an entry',
  };
  const refusing =
    refusals.length > 0 ? `<dt>refuses with</dt><dd>${refusals.map(code).join(' ')}</dd>` : '';
  return `<article id="${id}"><h3>${escapeHtml(id)}</h3><p>${escapeHtml(summary)}</p>
<dl><dt>route</dt><dd>${code(`${route.method} ${route.path}`)}</dd>
<dt>effect</dt><dd>${effects[effect]}</dd>
<dt>open to</dt><dd>${permission.map(code).join(' or ')}</dd>${refusing}
<dt>input</dt><dd><details><summary>schema</summary><pre>${escapeHtml(JSON.stringify(operation.input, null, 1))}</pre></details></dd>
<dt>output</dt><dd><details><summary>schema</summary><pre>${escapeHtml(JSON.stringify(operation.output, null, 1))}</pre></details></dd>
</dl></article>`;
}

const code = (text: string): string => `<code>${escapeHtml(text)}</code>`;

/** Warm paper, ink, one deep blue-green; light and dark by the reader's setting. */
export const REFERENCE_CSS = `
:root { color-scheme: light dark; --paper: #f7f6f2; --surface: #fff; --ink: #16202c; --quiet: #4a5765; --line: #dcdad2; --action: #0b4f6c; }
@media (prefers-color-scheme: dark) { :root { --paper: #0f151c; --surface: #161e27; --ink: #e9edf1; --quiet: #a3b0bd; --line: #26313c; --action: #7cc3df; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.5 "IBM Plex Sans", system-ui, sans-serif; }
header, main { max-inline-size: 60rem; margin-inline: auto; padding: 24px 16px; }
h1 { margin: 0 0 8px; font-size: 28px; } h2 { margin: 32px 0 8px; } h3 { margin: 0; font-size: 16px; }
a { color: var(--action); } nav { display: flex; flex-wrap: wrap; gap: 4px 16px; }
article { background: var(--surface); border: 1px solid var(--line); border-radius: 6px; padding: 16px; margin-block: 12px; }
article p { margin: 4px 0 12px; color: var(--quiet); }
dl { display: grid; grid-template-columns: minmax(6rem, max-content) minmax(0, 1fr); gap: 4px 16px; margin: 0; }
dt { color: var(--quiet); } dd { margin: 0; overflow-wrap: anywhere; }
code, pre { font: 13px/1.4 "IBM Plex Mono", ui-monospace, monospace; } pre { overflow: auto; max-block-size: 24rem; }
@media (max-width: 30rem) { dl { grid-template-columns: minmax(0, 1fr); } dd { margin-block-end: 8px; } }
`;
