import { parseAsArrayOf, parseAsFloat, parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import {
  amountKindSchema,
  CARD_FILTERS,
  originSchema,
  scopeSchema,
  STAGE_FILTERS,
} from '../../../server/contract/projects.ts';

export const VIEWS = ['board', 'table', 'timeline'] as const;
/** `life`: the drawer of a project opens on its life. */
export const PANELS = ['limits', 'life'] as const;
export const SORTS = ['project', 'stage', 'since', 'dwell', 'amount', 'signed', 'heard'] as const;
export type SortKey = (typeof SORTS)[number];
/** Columns of the table besides the project, its stage and its card. */
export const COLUMNS = [
  'dwell',
  'amount',
  'signed',
  'origin',
  'scope',
  'places',
  'chains',
  'fills',
  'backers',
  'introducedBy',
  'heard',
  'actual',
  'paidIn',
  'department',
  'team',
  'issues',
  'why',
] as const;
export type ColumnKey = (typeof COLUMNS)[number];
export const FIRST_COLUMNS: ColumnKey[] = [
  'dwell',
  'amount',
  'origin',
  'places',
  'chains',
  'backers',
  'heard',
];

const several = <const T extends readonly string[]>(values: T) =>
  parseAsArrayOf(parseAsStringLiteral(values)).withDefault([]);

/** What the address of the page says: everything somebody else needs to see the same. */
const URL_STATE = {
  view: parseAsStringLiteral(VIEWS).withDefault('board'),
  region: parseAsString,
  park: parseAsString,
  asOf: parseAsString,
  q: parseAsString.withDefault(''),
  stage: several(STAGE_FILTERS),
  chain: parseAsString,
  segment: parseAsString,
  min: parseAsFloat,
  amount: several(amountKindSchema.options),
  origin: several(originSchema.options),
  scope: several(scopeSchema.options),
  /** A source region by its id, or one of the areas the bulletin names. */
  from: parseAsString,
  card: several(CARD_FILTERS),
  signedFrom: parseAsString,
  signedTo: parseAsString,
  /** Days to the cards: `<stage>:<yellow>:<red>`. */
  limits: parseAsArrayOf(parseAsString).withDefault([]),
  /** The project whose drawer is open. */
  project: parseAsString,
  panel: parseAsStringLiteral(PANELS),
  sort: parseAsStringLiteral(SORTS).withDefault('since'),
  order: parseAsStringLiteral(['up', 'down'] as const).withDefault('down'),
  columns: parseAsArrayOf(parseAsStringLiteral(COLUMNS)).withDefault(FIRST_COLUMNS),
};

export function useProjectsUrl() {
  return useQueryStates(URL_STATE, { history: 'push' });
}
export type ProjectsUrl = ReturnType<typeof useProjectsUrl>[0];
export type SetProjectsUrl = ReturnType<typeof useProjectsUrl>[1];
