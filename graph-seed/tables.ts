import { z } from 'zod';
import { partialDateSchema } from '../server/contract/common.ts';
import {
  ABSENCE_BASES,
  type Label,
  confidenceSchema,
  LABEL_NAMES,
  RELATIONSHIP_TYPES,
} from '../server/contract/graph-model.ts';
import { type Amount, QUALIFIERS, readAmount } from './amount.ts';
import { type Place, oneOf } from './finding.ts';

/**
 * The seed tables as schemas, one a table: each takes a row of cells as text and says of a cell that does not fit
 * what was expected. The formats themselves are described in README.md.
 */

const choice = <const T extends readonly string[]>(values: T) => z.enum(values, { error: oneOf(values) });
const text = z.string().min(1, 'some text');
const matching = (pattern: RegExp, expected: string) => z.string().regex(pattern, expected);

/** An empty cell means "not stated". */
const maybe = <T extends z.ZodType>(schema: T) => z.union([z.literal('').transform(() => undefined), schema]);
const list = <T extends z.ZodType<string, string>>(item: T, atLeast: number, expected: string) =>
  z
    .string()
    .transform((cell) =>
      cell
        .split('|')
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    )
    .pipe(z.array(item).min(atLeast, expected));

const slug = '[a-z0-9]+(?:-[a-z0-9]+)*';
const idOf = (label: string) =>
  matching(new RegExp(`^${label.toLowerCase()}:${slug}$`), `an id such as ${label.toLowerCase()}:some-slug`);
const anyId = matching(
  new RegExp(`^(?:${LABEL_NAMES.join('|').toLowerCase()}):${slug}$`),
  'an id such as company:boe, its label one of the model',
);
const sourceList = (atLeast: number) => list(idOf('source'), atLeast, 'at least one source id');

const date = partialDateSchema.refine(isRealDate, 'a date that exists');
const yesNo = choice(['yes', 'no']).transform((cell) => cell === 'yes');
const whole = matching(/^\d{1,6}$/, 'a whole number').transform(Number);
const PERIOD = String.raw`\d{4}(?:Q[1-4]|H[12]|-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?`;
const period = matching(
  new RegExp(`^(?:${PERIOD}(?:\\.\\.${PERIOD})?|\\d{4}-\\d{4})$`),
  'a period such as 2024, 2024Q1, 2019H1, 2021-2025 or 2019-01..2019-06',
);

export type Range = { value: number; to?: number };
const NUMBER = String.raw`-?\d+(?:\.\d+)?`;
/** A plain number or a range of two, `0.3..0.5`; undefined for anything else. */
export function readRange(cell: string): Range | undefined {
  const found = new RegExp(`^(${NUMBER})(?:\\.\\.(${NUMBER}))?$`).exec(cell);
  if (!found) return undefined;
  return { value: Number(found[1]), ...(found[2] !== undefined && { to: Number(found[2]) }) };
}
const share = z.string().transform((cell, context): Range => {
  const read = readRange(cell);
  if (
    read &&
    read.value > 0 &&
    (read.to ?? 1) <= 1 &&
    read.value <= 1 &&
    read.value < (read.to ?? Infinity)
  ) {
    return read;
  }
  context.addIssue('a fraction above 0 and up to 1, or a range such as 0.3..0.5');
  return z.NEVER;
});
const amount = z.string().transform((cell, context): Amount => {
  const reading = readAmount(cell);
  if (reading.ok) return reading.amount;
  context.addIssue(reading.expected);
  return z.NEVER;
});

const fact = { confidence: choice(confidenceSchema.options), asOf: date, evidence: text };

const entity = <const Shape extends z.ZodRawShape>(label: Label, columns: Shape) =>
  z.strictObject({
    id: idOf(label),
    name: text,
    aliases: list(z.string(), 0, 'names'),
    sources: sourceList(1),
    note: maybe(text),
    ...columns,
  });

const legalName = maybe(text);

export const TABLES = {
  'sources.csv': z.strictObject({
    id: idOf('source'),
    title: text,
    publisher: maybe(text),
    date: maybe(date),
    url: maybe(matching(/^https?:\/\/\S+$/, 'an address starting with http:// or https://')),
    kind: choice(['newspaper', 'government', 'filing', 'company', 'research', 'dataset', 'web']),
    note: maybe(text),
  }),
  'regions.csv': entity('Region', {
    level: choice(['country', 'province', 'city', 'district', 'street', 'other']),
    adminCode: maybe(matching(/^\d{2,12}$/, 'digits of a GB/T 2260 code')),
    within: maybe(idOf('Region')),
  }),
  'parks.csv': entity('Park', {
    kind: choice([
      'development-zone',
      'industrial-park',
      'innovation-park',
      'functional-area',
      'town',
      'other',
    ]),
  }),
  'sites.csv': entity('Site', { kind: choice(['land', 'building', 'idle-factory', 'other']) }),
  'taxonomies.csv': entity('Taxonomy', {
    level: choice(['province', 'city', 'district', 'zone']),
    year: matching(/^(?:19|20)\d\d$/, 'a year such as 2024').transform(Number),
  }),
  'chains.csv': entity('Chain', { order: maybe(whole) }),
  'segments.csv': entity('Segment', {
    chain: idOf('Chain'),
    position: choice(['upstream', 'midstream', 'downstream']),
    order: whole,
    key: maybe(yesNo),
    keyReason: maybe(text),
    ...fact,
  }),
  'products.csv': entity('Product', {}),
  'companies.csv': entity('Company', {
    legalName,
    creditCode: maybe(
      matching(/^[0-9A-HJ-NPQRTUWXY]{18}$/, 'a unified social credit code of 18 digits and capitals'),
    ),
    listingCode: maybe(matching(/^[0-9A-Z]{1,6}\.[A-Z]{1,4}$/, 'a listing code such as 000725.SZ')),
    status: maybe(choice(['active', 'dissolved', 'unknown'])),
  }),
  'funds.csv': entity('Fund', {
    legalName,
    kind: choice(['mother', 'sub', 'venture', 'private-equity', 'other']),
  }),
  'institutions.csv': entity('Institution', {
    kind: choice([
      'government',
      'manager',
      'university',
      'research',
      'association',
      'bank',
      'hospital',
      'media',
      'other',
    ]),
  }),
  'people.csv': entity('Person', { role: maybe(text) }),
  'projects.csv': entity('Project', {
    origin: maybe(choice(['domestic', 'foreign', 'unknown'])),
    sourceRegion: maybe(idOf('Region')),
    manufacturing: maybe(yesNo),
  }),
  'policies.csv': entity('Policy', {
    validFrom: maybe(date),
    validTo: maybe(date),
    standing: choice(['in-force', 'historical', 'draft', 'unknown']),
  }),
  'relationships.csv': z.strictObject({
    from: anyId,
    type: choice(RELATIONSHIP_TYPES),
    to: anyId,
    role: maybe(text),
    mode: maybe(
      choice([
        'industry-chain',
        'capital',
        'technology',
        'scenario',
        'park',
        'business',
        'platform',
        'acquisition',
        'commissioned',
        'liaison',
      ]),
    ),
    joint: maybe(yesNo),
    share: maybe(share),
    amount: maybe(amount),
    amountStatus: maybe(choice(['planned', 'actual', 'paid-in'])),
    instrument: maybe(
      choice([
        'equity',
        'convertible-bond',
        'angel',
        'special-fund',
        'loan',
        'fund-commitment',
        'acquisition',
      ]),
    ),
    validFrom: maybe(date),
    validTo: maybe(date),
    sources: sourceList(1),
    ...fact,
  }),
  'claims.csv': z.strictObject({
    entity: list(anyId, 1, 'at least one entity id'),
    key: matching(/^[a-z][A-Za-z0-9]*$/, 'a key in camelCase'),
    value: text,
    unit: maybe(text),
    currency: maybe(matching(/^[A-Z]{3}$/, 'a currency code such as CNY')),
    qualifier: maybe(choice(QUALIFIERS)),
    period: maybe(period),
    sources: sourceList(1),
    ...fact,
  }),
  'claim-keys.csv': z.strictObject({
    key: matching(/^[a-z][A-Za-z0-9]*$/, 'a key in camelCase'),
    nameZh: text,
    nameEn: text,
    kind: choice(['number', 'money', 'percent', 'text']),
  }),
  'coverage.csv': z.strictObject({
    segment: idOf('Segment'),
    region: idOf('Region'),
    lookedInto: yesNo,
    finding: maybe(choice(['present', 'absent'])),
    basis: maybe(choice(ABSENCE_BASES)),
    asOf: date,
    sources: sourceList(0),
    evidence: text,
  }),
  'merges.csv': z.strictObject({
    entity: anyId,
    other: text,
    decision: choice(['same', 'different', 'undecided']),
    sources: sourceList(0),
    evidence: text,
  }),
};
export type TableName = keyof typeof TABLES;
export const TABLE_NAMES = Object.keys(TABLES) as TableName[];
export type Cells<T extends TableName> = z.output<(typeof TABLES)[T]>;
/** A row that fits its table, with where it stands and the dataset it came in. */
export type Row<T extends TableName> = { place: Place; dataset: string; cells: Cells<T> };

/** The tables whose rows are entities, with the label they give. */
export const ENTITY_TABLES = {
  'regions.csv': 'Region',
  'parks.csv': 'Park',
  'sites.csv': 'Site',
  'taxonomies.csv': 'Taxonomy',
  'chains.csv': 'Chain',
  'segments.csv': 'Segment',
  'products.csv': 'Product',
  'companies.csv': 'Company',
  'funds.csv': 'Fund',
  'institutions.csv': 'Institution',
  'people.csv': 'Person',
  'projects.csv': 'Project',
  'policies.csv': 'Policy',
} as const satisfies Partial<Record<TableName, Label>>;
export type EntityTable = keyof typeof ENTITY_TABLES;

function isRealDate(cell: string): boolean {
  const [year = 0, month = 1, day = 1] = cell.split('-').map(Number);
  const made = new Date(Date.UTC(year, month - 1, day));
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === day;
}
