import type { SegmentGap } from '../../../server/contract/gap-analysis.ts';

/** A cell that a spreadsheet would take for a formula is disarmed with a leading apostrophe; quotes are doubled. */
export function csvCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export type CsvWords = {
  header: readonly string[];
  position: (gap: SegmentGap) => string;
  verdict: (gap: SegmentGap) => string;
  action: (gap: SegmentGap) => string;
  reason: (gap: SegmentGap) => string;
  yes: string;
  no: string;
};

/** The table as CSV (RFC 4180), in the order given, with a byte-order mark so that Excel reads it as UTF-8. */
export function gapCsv(gaps: readonly SegmentGap[], words: CsvWords): string {
  const rows = gaps.map((gap) => [
    gap.segment.name,
    words.position(gap),
    gap.segment.key ? words.yes : words.no,
    words.verdict(gap),
    words.action(gap),
    words.reason(gap),
    rounded(gap.priority.score),
    rounded(gap.priority.criticality),
    rounded(gap.priority.shortage),
    rounded(gap.priority.demand),
    gap.downstream.cutOff.length,
    gap.downstream.firms,
    gap.sourcing.local.groups,
    gap.sourcing.customers.suppliers,
    gap.firms.map((firm) => firm.company.name).join('；'),
    gap.pipeline.map((entry) => entry.project.name).join('；'),
    gap.candidates,
    gap.evidence.count,
    gap.evidence.newest,
    gap.evidence.sources.map((source) => source.title).join('；'),
  ]);
  const lines = [words.header, ...rows].map((row) => row.map(csvCell).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function rounded(value: number | null): number | null {
  return value === null ? null : Number(value.toFixed(4));
}
