import type { Field } from '../../../contract/imports-fields.ts';
import type { MappedColumn, MappingProposal } from '../../../contract/imports-mapping.ts';
import { SHEET_KIND_CODES, type SheetKindCode, sheetKind } from '../../../contract/imports-sheet-kinds.ts';
import { comparisonKey } from '../cells/clean-text.rules.ts';
import type { Cell, Row } from '../files/sheet.ts';
import { hasShape, partOf } from './cell-shape.rules.ts';
import { KIND_WORDS, wordsFor } from './field-words.ts';
import { findHeader, type Header, headerAt, type HeaderColumn, headerKey } from './find-header.rules.ts';
import { readField, statesNothing } from './read-field.rules.ts';

type Match = { field: string; confidence: number; reason: string };
type ColumnSample = HeaderColumn & { key: string; cells: readonly Cell[] };
type Candidate = { kind: SheetKindCode; score: number; matches: Map<number, Match> };

/** From here on a column is proposed for a field; below it is left to the person. */
const LEAST = 0.4;
const MANY = 0.8;
const FEW = 0.5;

/**
 * What a sheet seems to be from its first rows: where its header is, which kind it is of and what each column means, by the
 * words of the header, what the values look like and the names of file and sheet. Undefined when no header is found.
 * `kind` settles the kind beforehand, `headerLines` where the header is.
 */
export function proposeMapping(
  rows: readonly Row[],
  names: readonly string[],
  kind?: SheetKindCode,
  headerLines?: readonly number[],
): MappingProposal | undefined {
  const header = headerLines ? headerAt(rows, headerLines) : findHeader(rows);
  if (!header) return undefined;
  const samples = samplesOf(header, rows);
  const candidates = SHEET_KIND_CODES.map((one) => candidate(one, samples, names)).toSorted(
    (a, b) => b.score - a.score,
  );
  const chosen = candidates.find((one) => one.kind === kind) ?? candidates[0];
  if (!chosen) return undefined;
  return {
    headerLines: [...header.lines],
    kind: chosen.kind,
    kinds: candidates.map(({ kind: one, score }) => ({ kind: one, confidence: score })),
    columns: samples.map((sample) => proposedColumn(sample, chosen, header.moneyUnit)),
  };
}

/** Rows of data of a sheet whose first rows are `rows`: those below its header. */
export function dataRows(rows: readonly Row[], headerLines: readonly number[]): Row[] {
  const last = headerLines.at(-1) ?? 0;
  return rows.filter(({ line }) => line > last);
}

function samplesOf(header: Header, rows: readonly Row[]): ColumnSample[] {
  const data = dataRows(rows, header.lines);
  return header.columns.map((column) => ({
    ...column,
    key: headerKey(column.column),
    cells: data.flatMap(({ cells }) => {
      const cell = cells[column.position - 1];
      return cell && !statesNothing(cell.text, 'text').nothing ? [cell] : [];
    }),
  }));
}

function proposedColumn(
  { column, position, unit }: ColumnSample,
  { kind, matches }: Candidate,
  moneyUnit: string | undefined,
): MappedColumn & { confidence: number; reason: string } {
  const match = matches.get(position);
  if (!match) {
    const reason = column === '' ? '没有列名' : '没有相应的字段';
    return { column, position, field: null, ...(unit && { unit }), confidence: 0, reason };
  }
  const type = sheetKind(kind).fields[match.field]?.type;
  const said = unit ?? (type === 'amount' ? moneyUnit : undefined);
  return {
    column,
    position,
    field: match.field,
    ...(said && { unit: said }),
    confidence: match.confidence,
    reason: match.reason + (said && !unit ? `；单位“${said}”写在表头上方` : ''),
  };
}

/** The fields of one kind given to the columns, surest first, each field and each column once. */
function candidate(
  kind: SheetKindCode,
  samples: readonly ColumnSample[],
  names: readonly string[],
): Candidate {
  const { fields, requires } = sheetKind(kind);
  const pairs = samples.flatMap((sample) =>
    Object.entries(fields).flatMap(([name, field]) => {
      const match = matchOf(kind, name, field, sample);
      return match && match.confidence >= LEAST ? [{ position: sample.position, ...match }] : [];
    }),
  );
  pairs.sort((a, b) => b.confidence - a.confidence);
  const matches = new Map<number, Match>();
  const taken = new Set<string>();
  for (const { position, ...match } of pairs) {
    if (matches.has(position) || taken.has(match.field)) continue;
    matches.set(position, match);
    taken.add(match.field);
  }
  const total = [...matches.values()].reduce((sum, { confidence }) => sum + confidence, 0);
  const named = samples.filter(({ column }) => column !== '').length;
  const lacking = requires.some((group) => !group.some((name) => taken.has(name)));
  const told = names.some((name) =>
    KIND_WORDS[kind].some((word) => comparisonKey(name).includes(comparisonKey(word))),
  );
  const covered = named === 0 ? 0 : total / named;
  const score = covered * (lacking ? 0.3 : 0.85) + (told ? 0.15 * covered : 0);
  return { kind, score: rounded(score), matches };
}

function matchOf(kind: SheetKindCode, name: string, field: Field, sample: ColumnSample): Match | undefined {
  const byHeader = headerMatch(kind, name, field, sample);
  const telling = field.type !== 'text' && field.type !== 'list';
  if (byHeader) {
    if (!telling || sample.cells.length === 0) return { field: name, ...byHeader };
    const readable = partOf(sample.cells, (cell) => readField(cell, field, sample.unit ?? '元').ok);
    if (readable >= MANY) {
      const reason = `${byHeader.reason}，值也相符`;
      return { field: name, confidence: rounded(Math.min(0.99, byHeader.confidence + 0.04)), reason };
    }
    if (readable >= FEW) return { field: name, ...byHeader };
    const reason = `${byHeader.reason}，但只有 ${Math.round(readable * 100)}% 的值相符`;
    return { field: name, confidence: rounded(byHeader.confidence * 0.5), reason };
  }
  // Without a word only values that can hardly be anything else speak for a field.
  const shape =
    field.type === 'listing-code' || field.type === 'credit-code' || field.type === 'stage'
      ? field.type
      : undefined;
  if (!shape || sample.cells.length === 0) return undefined;
  const part = partOf(sample.cells, (cell) => hasShape(cell, shape));
  if (part < 0.9) return undefined;
  return { field: name, confidence: 0.45, reason: `${Math.round(part * 100)}% 的值是${field.nameZh}` };
}

function headerMatch(
  kind: SheetKindCode,
  name: string,
  field: Field,
  { column, key }: ColumnSample,
): { confidence: number; reason: string } | undefined {
  if (key === '') return undefined;
  const whole = comparisonKey(column);
  const words = wordsFor(kind, name, [field.nameZh, field.nameEn]).map(comparisonKey);
  if (words.includes(key) || words.includes(whole)) {
    return { confidence: 0.95, reason: `列名“${column}”就是${field.nameZh}` };
  }
  const within = words
    .filter((word) => word.length >= (/^[a-z]/u.test(word) ? 4 : 2) && key.includes(word))
    .toSorted((a, b) => b.length - a.length)[0];
  if (within === undefined) return undefined;
  const confidence = rounded(0.35 + 0.45 * (within.length / key.length));
  return { confidence, reason: `列名“${column}”里有“${within}”` };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
