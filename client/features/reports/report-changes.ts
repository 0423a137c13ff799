import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { REPORT_PARTS, type KeptSection, type ReportPart } from '../../../server/contract/reports.ts';

type Cell = string | number | null;

/** One row that reads otherwise: which columns, and what stood and stands there. */
export type ChangedRow = {
  name: string;
  cells: { column: string; before: Cell; now: Cell }[];
};

/** How one part of a report differs from the same part then. */
export type PartChange = {
  part: ReportPart;
  /** SHA-256 of its rows, whatever order they stand in. */
  hashThen: string;
  hashNow: string;
  rowsThen: number;
  rowsNow: number;
  added: string[];
  gone: string[];
  changed: ChangedRow[];
};

const sectionKey = ({ part, name }: Pick<KeptSection, 'part' | 'name'>) => `${part}\n${name}`;

type Line = { name: string; header: readonly string[]; cells: readonly Cell[] };

/** The rows of a part by what they are about; a key met twice counts on. */
function linesOf(sections: readonly KeptSection[], part: ReportPart): Map<string, Line> {
  const lines = new Map<string, Line>();
  for (const section of sections) {
    if (section.part !== part) continue;
    for (const { key, cells } of section.rows) {
      const whole = `${sectionKey(section)}\n${key}`;
      let own = whole;
      for (let copy = 2; lines.has(own); copy += 1) own = `${whole}\n${copy}`;
      lines.set(own, { name: nameOf(cells), header: section.header, cells });
    }
  }
  return lines;
}

/** The first two cells say what a row is about: a segment and a firm, a firm and what it is for. */
const nameOf = (cells: readonly Cell[]) =>
  cells
    .slice(0, 2)
    .filter((cell) => typeof cell === 'string' && cell !== '' && cell.length <= 60)
    .join(' · ') || String(cells[0] ?? '');

function hashOf(lines: ReadonlyMap<string, Line>): string {
  const rows = [...lines].map(([key, { cells }]) => JSON.stringify([key, cells])).sort();
  return bytesToHex(sha256(utf8ToBytes(rows.join('\n'))));
}

/** What has changed from one making of a report to another, part by part; a part neither has is left out. */
export function changesBetween(kept: readonly KeptSection[], now: readonly KeptSection[]): PartChange[] {
  return REPORT_PARTS.flatMap((part) => {
    const [before, after] = [linesOf(kept, part), linesOf(now, part)];
    if (before.size === 0 && after.size === 0) return [];
    return [
      {
        part,
        hashThen: hashOf(before),
        hashNow: hashOf(after),
        rowsThen: before.size,
        rowsNow: after.size,
        added: [...after].filter(([key]) => !before.has(key)).map(([, { name }]) => name),
        gone: [...before].filter(([key]) => !after.has(key)).map(([, { name }]) => name),
        changed: [...after].flatMap(([key, line]) => {
          const old = before.get(key);
          const cells = old ? differing(old, line) : [];
          return cells.length > 0 ? [{ name: line.name, cells }] : [];
        }),
      },
    ];
  });
}

function differing(old: Line, line: Line): ChangedRow['cells'] {
  return Array.from({ length: Math.max(old.cells.length, line.cells.length) }, (_, index) => ({
    column: line.header[index] ?? old.header[index] ?? '',
    before: old.cells[index] ?? null,
    now: line.cells[index] ?? null,
  })).filter(({ before, now }) => before !== now);
}

export const isSame = ({ hashThen, hashNow }: PartChange) => hashThen === hashNow;
