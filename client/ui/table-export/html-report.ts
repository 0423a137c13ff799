import type { SourceRef } from '../../../server/contract/common.ts';
import {
  pictureAddress,
  type Export,
  type ExportCell,
  type ExportFigure,
  type ExportPicture,
  type ExportTable,
} from './export-model.ts';

export type ReportWords = {
  /** `zh-CN` or `en`: for screen readers and hyphenation. */
  language: string;
  facts: readonly (readonly [string, string])[];
  hash: string;
  address: string;
  headings: { filters: string; figures: string; queries: string; sources: string; reopen: string };
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
:root{color-scheme:light;font:14px/1.6 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif;color:#1c2733;background:#fff}
body{max-width:1120px;margin:0 auto;padding:32px 24px}
h1{font-size:24px;margin:0 0 8px}h2{font-size:17px;margin:28px 0 8px;border-bottom:1px solid #cfd7e0;padding-bottom:4px;break-after:avoid}
a{color:#0b5cad}table{border-collapse:collapse;width:100%;font-size:13px}th,td{border:1px solid #cfd7e0;padding:4px 8px;text-align:left;vertical-align:top}
thead th{background:#e9edf2}td.n{text-align:right;font-variant-numeric:tabular-nums}td.s{min-width:56px}td.s a{text-decoration:none}
.muted{color:#5b6a7a}.facts{display:grid;grid-template-columns:max-content 1fr;gap:2px 16px;margin:0}.facts dt{color:#5b6a7a}.facts dd{margin:0;overflow-wrap:anywhere}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(240px,1fr));gap:8px;margin:12px 0}.figures>div{border:1px solid #cfd7e0;border-radius:6px;padding:8px 12px;break-inside:avoid}
.figures b{display:block;font-size:20px;font-variant-numeric:tabular-nums}.figures p{margin:2px 0 0;font-size:12px;color:#5b6a7a}
.wide{overflow-x:auto}figure{margin:12px 0}figure img{display:block;max-width:100%;height:auto;border:1px solid #dfe5ec}
pre{white-space:pre-wrap;overflow-wrap:anywhere;background:#f4f6f8;padding:8px;font-size:12px}
code.hash{overflow-wrap:anywhere}
@page{size:A4;margin:14mm 12mm 16mm;@bottom-right{content:counter(page) " / " counter(pages);font-size:9px;color:#5b6a7a}}
@page broad{size:A4 landscape}
@media print{:root{font-size:10.5pt;print-color-adjust:exact;-webkit-print-color-adjust:exact}body{max-width:none;padding:0}.wide{overflow:visible}
table{font-size:8.5pt}th,td{padding:2px 5px}thead{display:table-header-group}tr,figure,li,details{break-inside:avoid}.broad{page:broad}.broad table{font-size:8pt}figure img{max-height:165mm;margin:0 auto}pre{font-size:7.5pt}a{color:inherit}}
`;

/** More columns than these are printed on a page laid across. */
const UPRIGHT_COLUMNS = 8;

/** One file that needs no other: it opens anywhere, offline too, and holds no script. */
export function htmlReport(exported: Export, queries: readonly ReportQuery[], words: ReportWords): string {
  const { title, tables, sources, filters, figures = [], pictures = [] } = exported;
  const { headings } = words;
  const numbers = new Map(sources.map(({ id }, index) => [id, index + 1]));
  const pairs = (list: readonly (readonly [string, string])[]) =>
    `<dl class="facts">${list.map(([name, value]) => `<dt>${escaped(name)}</dt><dd>${escaped(value)}</dd>`).join('')}</dl>`;
  const section = (heading: string, body: string, broad = false) =>
    `<section${broad ? ' class="broad"' : ''}><h2>${escaped(heading)}</h2>${body}</section>`;
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
<p>${escaped(headings.reopen)} ${linked(words.address, words.address)}</p>
<p class="muted">SHA-256 <code class="hash">${words.hash}</code></p></header>
${filters.length > 0 ? section(headings.filters, pairs(filters)) : ''}
${figures.length > 0 ? section(headings.figures, figuresOf(figures)) : ''}
${pictures.map(pictureOf).join('\n')}
${tables.map((table) => section(table.name, tableOf(table, words, numbers), table.header.length > UPRIGHT_COLUMNS)).join('\n')}
${section(headings.sources, `<ol>${sources.map((source) => `<li id="${escaped(source.id)}">${linked(source.url, source.title)} <span class="muted">${escaped([source.publisher, source.date].filter(Boolean).join(' · '))}</span></li>`).join('')}</ol>`)}
${section(headings.queries, queries.map((query) => `<details><summary>${escaped(query.question)} <span class="muted">${escaped(query.name)}</span></summary><pre>${escaped(query.cypher)}</pre></details>`).join(''))}
</body>
</html>
`;
}

function pictureOf(picture: ExportPicture): string {
  const address = pictureAddress(picture);
  return `<figure><figcaption>${escaped(picture.name)}</figcaption><img alt="${escaped(picture.name)}" src="${escaped(address)}"></figure>`;
}

const figuresOf = (figures: readonly ExportFigure[]) =>
  `<div class="figures">${figures.map(({ name, value, how }) => `<div>${escaped(name)}<b>${escaped(value)}</b><p>${escaped(how)}</p></div>`).join('')}</div>`;

function tableOf(
  { header, rows, note, rowSources }: ExportTable,
  { empty, headings }: ReportWords,
  numbers: ReadonlyMap<string, number>,
): string {
  const cell = (value: ExportCell) =>
    typeof value === 'number' ? `<td class="n">${value}</td>` : `<td>${escaped(value ?? '')}</td>`;
  const vouching = (row: readonly SourceRef[]) =>
    row.map(({ id }) => `<a href="#${escaped(id)}">[${numbers.get(id) ?? '?'}]</a>`).join(' ');
  const said = note ? `<p class="muted">${escaped(note)}</p>` : '';
  if (rows.length === 0) return `${said}<p>${escaped(empty)}</p>`;
  const head = [...header, ...(rowSources ? [headings.sources] : [])]
    .map((name) => `<th scope="col">${escaped(name)}</th>`)
    .join('');
  const body = rows.map((row, index) => {
    const last = rowSources ? `<td class="s">${vouching(rowSources[index] ?? [])}</td>` : '';
    return `<tr>${row.map(cell).join('')}${last}</tr>`;
  });
  return `${said}<div class="wide"><table><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table></div>`;
}
