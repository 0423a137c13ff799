import type { Export, ExportCell, ExportTable } from './export-model.ts';

export type ReportWords = {
  /** `zh-CN` or `en`: for screen readers and hyphenation. */
  language: string;
  facts: readonly (readonly [string, string])[];
  hash: string;
  address: string;
  headings: { filters: string; queries: string; sources: string; reopen: string };
  empty: string;
};

export type ReportQuery = { name: string; question: string; cypher: string };

const escaped = (value: string) =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Only these addresses become links: a source's own text cannot run anything. */
const linked = (url: string | undefined, text: string) =>
  url && /^https?:\/\//i.test(url)
    ? `<a href="${escaped(url)}" rel="noopener noreferrer">${escaped(text)}</a>`
    : escaped(text);

const STYLE = `
:root{color-scheme:light;font:14px/1.6 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif;color:#1c2733}
body{max-width:1080px;margin:0 auto;padding:32px 24px}
h1{font-size:24px;margin:0 0 8px}h2{font-size:17px;margin:28px 0 8px;border-bottom:1px solid #cfd7e0;padding-bottom:4px}
table{border-collapse:collapse;width:100%;font-size:13px}th,td{border:1px solid #cfd7e0;padding:4px 8px;text-align:left;vertical-align:top}
thead th{background:#e9edf2}td.n{text-align:right;font-variant-numeric:tabular-nums}
.muted{color:#5b6a7a}.facts{display:grid;grid-template-columns:max-content 1fr;gap:2px 16px;margin:0}.facts dt{color:#5b6a7a}.facts dd{margin:0;overflow-wrap:anywhere}
.wide{overflow-x:auto}figure{margin:12px 0}figure svg,figure img{max-width:100%;height:auto;border:1px solid #dfe5ec}
pre{white-space:pre-wrap;overflow-wrap:anywhere;background:#f4f6f8;padding:8px;font-size:12px}
code.hash{overflow-wrap:anywhere}
@media print{body{max-width:none;padding:0}thead{display:table-header-group}tr,figure{break-inside:avoid}details[open] pre{font-size:10px}a{color:inherit}}
`;

/** One file that needs no other: it opens anywhere, offline too, and holds no script. */
export function htmlReport(exported: Export, queries: readonly ReportQuery[], words: ReportWords): string {
  const { title, tables, sources, filters, pictures = [] } = exported;
  const pairs = (list: readonly (readonly [string, string])[]) =>
    `<dl class="facts">${list.map(([name, value]) => `<dt>${escaped(name)}</dt><dd>${escaped(value)}</dd>`).join('')}</dl>`;
  const section = (heading: string, body: string) => `<section><h2>${escaped(heading)}</h2>${body}</section>`;
  return `<!doctype html>
<html lang="${escaped(words.language)}">
<head>
<meta charset="UTF-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<header><h1>${escaped(title)}</h1>${pairs(words.facts)}
<p>${escaped(words.headings.reopen)} ${linked(words.address, words.address)}</p>
<p class="muted">SHA-256 <code class="hash">${words.hash}</code></p></header>
${filters.length > 0 ? section(words.headings.filters, pairs(filters)) : ''}
${pictures.map((picture) => `<figure><figcaption>${escaped(picture.name)}</figcaption>${'svg' in picture ? pictureOf(picture.svg) : `<img alt="${escaped(picture.name)}" src="${escaped(picture.dataUrl)}">`}</figure>`).join('\n')}
${tables.map((table) => section(table.name, tableOf(table, words.empty))).join('\n')}
${section(words.headings.sources, `<ol>${sources.map((source) => `<li id="${escaped(source.id)}">${linked(source.url, source.title)} <span class="muted">${escaped([source.publisher, source.date].filter(Boolean).join(' · '))}</span></li>`).join('')}</ol>`)}
${section(words.headings.queries, queries.map((query) => `<details><summary>${escaped(query.question)} <span class="muted">${escaped(query.name)}</span></summary><pre>${escaped(query.cypher)}</pre></details>`).join(''))}
</body>
</html>
`;
}

/** An SVG as an image: whatever text it holds can then do nothing but be drawn. */
const pictureOf = (svg: string) =>
  `<img alt="" src="data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}">`;

function tableOf({ header, rows, note }: ExportTable, empty: string): string {
  const cell = (value: ExportCell) =>
    typeof value === 'number' ? `<td class="n">${value}</td>` : `<td>${escaped(value ?? '')}</td>`;
  const said = note ? `<p class="muted">${escaped(note)}</p>` : '';
  if (rows.length === 0) return `${said}<p>${escaped(empty)}</p>`;
  const head = header.map((name) => `<th scope="col">${escaped(name)}</th>`).join('');
  return `${said}<div class="wide"><table><thead><tr>${head}</tr></thead><tbody>${rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('')}</tbody></table></div>`;
}
