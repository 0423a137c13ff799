import type { EntityRef } from '../../contract/common.ts';
import {
  TARGET_COLUMN_CODES,
  TARGET_COLUMNS,
  type PlannedRow,
  type TargetColumn,
} from '../../contract/targets-import.ts';
import {
  TARGET_STATUSES,
  type Meeting,
  type NewTarget,
  type Target,
  type TargetWords,
} from '../../contract/targets.ts';
import { readWrittenDate } from '../imports/cells/written-date.ts';
import { subjectOf } from './targets.rules.ts';

/** 进展 as people write it. */
const STATUS_WORDS: Record<(typeof TARGET_STATUSES)[number], readonly string[]> = {
  'to-contact': ['待接触', 'to contact'],
  contacted: ['已接触', 'contacted'],
  talks: ['洽谈', '在谈', 'in talks'],
  signed: ['签约', '已签约', 'signed'],
  shelved: ['搁置', 'shelved'],
};

/** One row of the sheet: what stands in each column of the form that it has. */
export type SheetRow = { line: number; cells: Partial<Record<TargetColumn, string>> };
/** What a name may mean; `chains` are those a segment is part of. */
export type Named = { entity: EntityRef; names: readonly string[]; chains: readonly string[] };

/** What a row comes to. */
export type Planned = PlannedRow &
  (
    | { outcome: 'create'; asked: NewTarget; words: Partial<TargetWords> }
    | { outcome: 'change'; target: Target; words: Partial<TargetWords> }
    | { outcome: 'same' | 'refused' }
  );

type Fault = PlannedRow['faults'][number];
type Read = { words: Partial<TargetWords>; faults: Fault[]; notes: string[] };

/** The column a head stands for; undefined for one of no column of the form. */
export function columnOf(head: string): TargetColumn | undefined {
  const plain = head.normalize('NFKC').trim().toLowerCase();
  return TARGET_COLUMN_CODES.find((code) =>
    TARGET_COLUMNS[code].some((known) => known.toLowerCase() === plain),
  );
}

/** Every name a sheet has to have looked up. */
export function namesIn(rows: readonly SheetRow[]): string[] {
  const asked = ['company', 'chain', 'segment', 'region'] as const;
  return [...new Set(rows.flatMap(({ cells }) => asked.flatMap((column) => cells[column] || [])))];
}

/** Meetings as they are written into one cell: `2024-05-15 见了董事长；2024-06-01 看地`. */
export function meetingsText(meetings: readonly Meeting[]): string {
  return meetings.map(({ on, words }) => `${on} ${words.replaceAll(/\s*[\n;；]\s*/g, '，')}`).join('；');
}

function readMeetings(text: string): { meetings: Meeting[] } | { expected: string } {
  const parts = text
    .split(/[\n;；]/)
    .map((part) => part.trim())
    .filter(Boolean);
  const meetings: Meeting[] = [];
  for (const part of parts) {
    const found = /^(?<on>\S+)\s+(?<words>.+)$/su.exec(part)?.groups;
    const day = found?.['on'] === undefined ? undefined : wholeDay(found['on']);
    if (!day || !found?.['words']) return { expected: '每次一段：日期、空格、谈了什么，各段用分号隔开' };
    meetings.push({ on: day, words: found['words'].slice(0, 1000) });
  }
  return { meetings };
}

/** A day written in any of the usual ways; undefined for what is less than a day or none. */
function wholeDay(text: string): string | undefined {
  const day = readWrittenDate(text);
  return day.ok && day.value.length === 10 ? day.value : undefined;
}

const LONGEST = { owner: 60, nextStep: 300, note: 2000 } as const;

/** What people say of the target in a row. An empty cell says nothing: what is written stays. */
function readWords({ cells }: SheetRow): Read {
  const read: Read = { words: {}, faults: [], notes: [] };
  const refuse = (column: TargetColumn, expected: string) =>
    read.faults.push({ column, value: cells[column] ?? '', expected });
  for (const column of ['owner', 'nextStep', 'note'] as const) {
    const text = cells[column];
    if (!text) continue;
    if (text.length > LONGEST[column]) refuse(column, `最多 ${LONGEST[column]} 个字`);
    else read.words[column] = text;
  }
  if (cells.status) {
    const plain = cells.status.toLowerCase();
    const status = TARGET_STATUSES.find((code) => code === plain || STATUS_WORDS[code].includes(plain));
    if (status) read.words.status = status;
    else refuse('status', TARGET_STATUSES.map((code) => STATUS_WORDS[code][0]).join('、'));
  }
  if (cells.due) {
    const day = readWrittenDate(cells.due);
    if (day.ok && day.value.length === 10) {
      read.words.due = day.value;
      read.notes.push(...day.notes);
    } else refuse('due', '到日的日期，如 2024-05-15');
  }
  if (cells.meetings) {
    const found = readMeetings(cells.meetings);
    if ('expected' in found) refuse('meetings', found.expected);
    else read.words.meetings = found.meetings;
  }
  return read;
}

/** What is meant by a name: by id or name before aliases. Several of one name are told apart by no guess. */
function meant(
  text: string,
  label: EntityRef['label'],
  named: readonly Named[],
): Named | { expected: string } {
  const all = named.filter((one) => one.entity.label === label && one.names.includes(text));
  const exact = all.filter(({ entity }) => entity.id === text || entity.name === text);
  const [first, second] = exact.length > 0 ? exact : all;
  if (!first) return { expected: '图谱里有的名称、别名、编号或证券代码' };
  if (second) {
    const ids = (exact.length > 0 ? exact : all).map(({ entity }) => entity.id).join('、');
    return { expected: `其中一个的编号：${ids}` };
  }
  return first;
}

type About = { company: string | null; chain: string | null; segment: string | null; region: string | null };

function readAbout({ cells }: SheetRow, named: readonly Named[]): { about: About; faults: Fault[] } {
  const faults: Fault[] = [];
  const about: About = { company: null, chain: null, segment: null, region: null };
  const labels = { company: 'Company', chain: 'Chain', region: 'Region' } as const;
  for (const column of ['company', 'chain', 'region'] as const) {
    const text = cells[column];
    if (!text) continue;
    const found = meant(text, labels[column], named);
    if ('expected' in found) faults.push({ column, value: text, expected: found.expected });
    else about[column] = found.entity.id;
  }
  if (cells.segment) {
    // Two chains may have a segment of one name: the chain tells which is meant.
    const own =
      about.chain === null
        ? named
        : named.filter(
            ({ chains, entity }) => entity.label !== 'Segment' || chains.includes(about.chain ?? ''),
          );
    const found = meant(cells.segment, 'Segment', own);
    if ('expected' in found) {
      const expected = about.chain === null ? found.expected : `该产业链的环节；${found.expected}`;
      faults.push({ column: 'segment', value: cells.segment, expected });
    } else {
      about.segment = found.entity.id;
      about.chain ??= found.chains[0] ?? null;
    }
  }
  return { about, faults };
}

const WORD_COLUMNS = ['status', 'owner', 'nextStep', 'due', 'meetings', 'note'] as const;

function wordText(words: Partial<TargetWords>, column: (typeof WORD_COLUMNS)[number]): string {
  if (column === 'meetings') return meetingsText(words.meetings ?? []);
  if (column === 'status') return words.status ? (STATUS_WORDS[words.status][0] ?? words.status) : '';
  return words[column] ?? '';
}

/** What differs between what is written and what the row says. */
function changesTo(target: Target, words: Partial<TargetWords>): PlannedRow['changes'] {
  return WORD_COLUMNS.filter((column) => words[column] !== undefined)
    .map((column) => ({ column, before: wordText(target, column), after: wordText(words, column) }))
    .filter(({ before, after }) => before !== after);
}

/**
 * What every row of a sheet comes to, against the list as it is. A row that names the id of a target is about that one;
 * any other about the one of the same company, purpose and region.
 */
export function planSheet(
  rows: readonly SheetRow[],
  listed: readonly Target[],
  named: readonly Named[],
  regionsAround: ReadonlyMap<string, readonly string[]>,
): Planned[] {
  const met = new Map<string, number>();
  const regionOf = new Map(named.map(({ entity }) => [entity.id, entity.name]));
  return rows.map((row): Planned => {
    const { words, faults, notes } = readWords(row);
    const { about, faults: unknown } = readAbout(row, named);
    faults.unshift(...unknown);
    const { id, company, segment, chain, region } = row.cells;
    const base = {
      line: row.line,
      name: [company, segment ?? chain, region].filter(Boolean).join(' · ') || (id ?? ''),
      changes: [],
      notes,
      rivals: [],
    };
    const refused = (): Planned => ({ ...base, outcome: 'refused', faults });
    const byId = id ? listed.find((target) => target.id === id) : undefined;
    if (id && !byId)
      faults.push({ column: 'id', value: id, expected: '清单上一条目标的编号；新的一条请留空' });
    if (!id && !about.region && unknown.every(({ column }) => column !== 'region')) {
      faults.push({ column: 'region', value: '', expected: '必填：为哪个地区招' });
    }
    if (!id && !about.company && !about.segment && unknown.length === 0) {
      faults.push({ column: 'company', value: '', expected: '企业和环节至少填一个' });
    }
    const subject = byId ? byId.id : subjectOf({ ...about, region: about.region ?? '' });
    const target = byId ?? listed.find((one) => subjectOf(subjectParts(one)) === subject);
    const own = target?.id ?? subject;
    const before = met.get(own);
    if (before !== undefined && faults.length === 0) {
      faults.push({
        column: 'company',
        value: company ?? '',
        expected: `只写一行：第 ${before} 行已是同一条`,
      });
    }
    if (faults.length > 0) return refused();
    met.set(own, row.line);
    if (target) {
      const changes = changesTo(target, words);
      return changes.length === 0
        ? { ...base, outcome: 'same', faults }
        : {
            ...base,
            outcome: 'change',
            faults,
            changes,
            target,
            words,
            rivals: target.rivals.map((rival) => rival.region.name),
          };
    }
    const asked = { ...about, region: about.region ?? '', origin: 'sheet' as const };
    return {
      ...base,
      outcome: 'create',
      faults,
      asked,
      words,
      rivals: about.company === null ? [] : rivalsOf(asked, rows, listed, named, regionsAround, regionOf),
    };
  });
}

const subjectParts = ({ company, segment, chain, region }: Target) => ({
  company: company?.id,
  segment: segment?.id,
  chain: chain?.id,
  region: region.id,
});

/** Regions that want the same company, on the list or in the sheet, and neither hold nor lie in this one. */
function rivalsOf(
  asked: { company: string | null; region: string },
  rows: readonly SheetRow[],
  listed: readonly Target[],
  named: readonly Named[],
  around: ReadonlyMap<string, readonly string[]>,
  regionOf: ReadonlyMap<string, string>,
): string[] {
  const wanting = [
    ...listed
      .filter(({ company, status }) => company?.id === asked.company && status !== 'shelved')
      .map(({ region }) => region),
    ...rows.flatMap((row) => {
      const { about } = readAbout(row, named);
      return about.company === asked.company && about.region !== null
        ? [{ id: about.region, name: regionOf.get(about.region) ?? about.region }]
        : [];
    }),
  ];
  const apart = wanting.filter(
    ({ id }) =>
      id !== asked.region &&
      !(around.get(id) ?? []).includes(asked.region) &&
      !(around.get(asked.region) ?? []).includes(id),
  );
  return [...new Set(apart.map(({ name }) => name))];
}
