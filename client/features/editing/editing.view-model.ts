import type { i18n } from 'i18next';
import type { EntityRef } from '../../../server/contract/common.ts';
import type {
  CellTexts,
  Edit,
  EditableFact,
  FactForm as FactFormAsked,
  FormColumn,
} from '../../../server/contract/editing.ts';
import type { FactTrace, StoredValue } from '../../../server/contract/fact-trace.ts';
import {
  type Label,
  LABEL_NAMES,
  mayJoin,
  RELATIONSHIP_TYPES,
  type RelationshipType,
  stageSchema,
} from '../../../server/contract/graph-model.ts';
import { textOr } from '../../i18n/text-or.ts';
import { relationshipName, stageName } from '../../ui/model-names.ts';

export type TieWay = { type: RelationshipType; direction: 'out' | 'in' };

/** Whose ties come from the row of an entity itself. */
const FROM_COLUMNS: readonly RelationshipType[] = ['WITHIN', 'PART_OF'];

/** The ties that may join two kinds of entity, seen from the first. */
export function waysBetween(one: Label, other: Label): TieWay[] {
  return RELATIONSHIP_TYPES.filter((type) => !FROM_COLUMNS.includes(type)).flatMap((type) => [
    ...(mayJoin(type, one, other) ? [{ type, direction: 'out' as const }] : []),
    ...(mayJoin(type, other, one) ? [{ type, direction: 'in' as const }] : []),
  ]);
}

/** The kinds of entity that may be tied to one of this kind at all. */
export function labelsAround(one: Label): Label[] {
  return LABEL_NAMES.filter((other) => waysBetween(one, other).length > 0);
}

/** The columns that make sense for a type of tie; the others stay empty. */
const TIE_COLUMNS: Readonly<Record<string, readonly RelationshipType[]>> = {
  mode: ['INTRODUCED'],
  joint: ['INTRODUCED'],
  share: ['INVESTS_IN', 'SUPPLIES', 'SUBSIDIARY_OF', 'BACKS'],
  amount: ['INVESTS_IN', 'SUPPLIES', 'BACKS', 'PARTNERS_WITH'],
  amountStatus: ['INVESTS_IN', 'SUPPLIES', 'BACKS', 'PARTNERS_WITH'],
  instrument: ['INVESTS_IN'],
};

/** The columns a form shows, in its order; one that is filled is always shown. */
export function columnsShown(
  columns: readonly FormColumn[],
  { type, cells = {} }: { type?: string | undefined; cells?: CellTexts },
): FormColumn[] {
  return columns.filter(({ column }) => {
    if (column === 'asOf') return false;
    const only = TIE_COLUMNS[column];
    return !only || Boolean(cells[column]) || only.some((one) => one === type);
  });
}

/** Chosen among the keys of claims, it stands for a figure the graph has no name for yet. */
export const NEW_KEY = '+';

/** What a fact rests on and its date are said beside its cells. */
const VOUCHED = new Set(['sources', 'asOf']);

/** A line of two versions that differ: what the form was opened with, what one wrote, what is there now. */
export type ClashLine = { column: string; mine: string; theirs: string; prefer: 'mine' | 'theirs' };

export function clashLines(base: CellTexts, mine: CellTexts, now: EditableFact): ClashLine[] {
  return Object.keys(mine)
    .filter((column) => !VOUCHED.has(column))
    .flatMap((column): ClashLine[] => {
      const ours = mine[column] ?? '';
      const theirs = now.cells[column] ?? '';
      if (ours === theirs) return [];
      return [{ column, mine: ours, theirs, prefer: ours === (base[column] ?? '') ? 'theirs' : 'mine' }];
    });
}

/** Only what differs from what is there. */
export function changedCells(mine: CellTexts, now: CellTexts): CellTexts {
  return Object.fromEntries(
    Object.entries(mine).filter(([column, text]) => !VOUCHED.has(column) && text !== (now[column] ?? '')),
  );
}

/** What a column is called. */
export function columnName(i18n: i18n, column: string, label?: Label | null): string {
  if (column === 'key' && label === 'Segment') return i18n.t('editing:segmentKey');
  const own = textOr(i18n, 'editing', `column.${column}`, '');
  return own || textOr(i18n, 'entity', `property.${column}`, column);
}

/** A cell as a reader knows it: codes in words. */
export function cellWords(i18n: i18n, column: string, text: string): string {
  const language = i18n.language;
  if (text === '') return '';
  if (column === 'confidence') return textOr(i18n, 'common', `confidence.${text}`, text);
  if (text === 'yes' || text === 'no') return textOr(i18n, 'entity', `value.${text}`, text);
  if (column === 'amountStatus') return textOr(i18n, 'editing', `amountStatus.${text}`, text);
  const type = RELATIONSHIP_TYPES.find((one) => one === text);
  if (column === 'type' && type) return relationshipName(type, language);
  const stage = column === 'value' ? stageSchema.safeParse(text) : undefined;
  if (stage?.success) return stageName(stage.data, language);
  const known = textOr(i18n, 'entity', `value.${column}.${text}`, '');
  if (known) return known;
  return textOr(i18n, 'dossier', `${column}.${text}`, text.split('|').join('、'));
}

/** What an entry of the journal is about: a name, 甲 → 乙, or what is said of whom. */
export function targetWords({ kind, entities, type, claimKey }: Edit, language: string): string {
  const names = entities.map(({ name }) => name);
  if (kind === 'tie') return tieWords(entities, type, language);
  if (kind === 'entity' || !claimKey) return names.join('、');
  return `${names.join('、')} · ${language === 'en' ? claimKey.nameEn : claimKey.nameZh}`;
}

export function tieWords(
  [from, to]: readonly EntityRef[],
  type: RelationshipType | null,
  language: string,
): string {
  return `${from?.name ?? ''} —${type ? relationshipName(type, language) : ''}→ ${to?.name ?? ''}`;
}

/** What a form that changes a fact is headed with. */
export function factWords(
  { kind, entities, cells }: EditableFact,
  keys: FactFormAsked['claimKeys'],
  language: string,
): string {
  const type = RELATIONSHIP_TYPES.find((one) => one === cells['type']) ?? null;
  if (kind === 'tie') return tieWords(entities, type, language);
  const key = keys.find((one) => one.key === cells['key']);
  const names = entities.map(({ name }) => name).join('、');
  return key && kind === 'claim' ? `${names} · ${language === 'en' ? key.nameEn : key.nameZh}` : names;
}

/** Columns of the journal that say nothing to a reader: ids, and what stands beside as names. */
const NOT_TOLD = new Set(['id', 'from', 'to', 'entity', 'type', 'sources']);
export const changesTold = ({ changes, action, claimKey }: Edit): Edit['changes'] =>
  changes.filter(
    ({ column }) => !NOT_TOLD.has(column) && !(column === 'key' && claimKey && action !== 'change'),
  );

const two = (value: number) => String(value).padStart(2, '0');

/** `2026-11-22 15:04` where the reader is. */
export function momentWords(at: string): string {
  const moment = new Date(at);
  if (Number.isNaN(moment.getTime())) return at;
  const day = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
  return `${day} ${two(moment.getHours())}:${two(moment.getMinutes())}`;
}

/** Stored properties that stand for another or only help searching. */
const BESIDE = new Set([
  'namePinyin',
  'nameInitials',
  'searchPinyin',
  'sources',
  'shared',
  'valueTo',
  'shareTo',
  'amountTo',
  'amountUnit',
  'amountCurrency',
  'amountQualifier',
]);

/** The properties a person changed that a reader is told of, with what was given; the others go with them. */
export function givenParts(trace: FactTrace): [property: string, given: StoredValue][] {
  const told = Object.entries(trace.given).filter(([property]) => !BESIDE.has(property));
  // The words of the evidence are told only where nothing else changed.
  const short = told.filter(([property]) => property !== 'evidence');
  return short.length > 0 ? short : told;
}

export function storedWords(i18n: i18n, property: string, value: StoredValue | undefined): string {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'boolean') return cellWords(i18n, property, value ? 'yes' : 'no');
  return cellWords(i18n, property, Array.isArray(value) ? value.join('|') : String(value));
}
