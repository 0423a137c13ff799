import type { ExportCell, ExportTable } from './export-model.ts';

/** Signs a spreadsheet takes a text that starts with them for a formula by; the full-width ones too. */
const FORMULA = /^[\s]*[=+\-@＝＋－＠\t\r]/u;

/** A text a spreadsheet would take for a formula is disarmed with a leading apostrophe. */
export function disarmed(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

export function csvCell(value: ExportCell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = disarmed(value);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A table as CSV (RFC 4180), with a byte-order mark so that Excel reads it as UTF-8. */
export function csvOf({ header, rows }: Pick<ExportTable, 'header' | 'rows'>): string {
  const lines = [header, ...rows].map((row) => row.map(csvCell).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

const tsvCell = (value: ExportCell) =>
  value === null ? '' : typeof value === 'number' ? String(value) : disarmed(value).replace(/\s+/g, ' ');

/** A table for the clipboard: cells parted by tabs, which every spreadsheet takes apart again. */
export function tsvOf({ header, rows }: Pick<ExportTable, 'header' | 'rows'>): string {
  return [header, ...rows].map((row) => row.map(tsvCell).join('\t')).join('\n');
}
