import { createHash } from 'node:crypto';
import type { Label, RelationshipType } from '../server/contract/graph-model.ts';
import { currencyOfUnit } from './amount.ts';
import { newestDate } from './dates.rules.ts';
import { namePinyin } from './name-pinyin.ts';
import type { Seed, SeedEntity } from './seed.ts';
import { type Cells, type EntityTable, type Row, ENTITY_TABLES, readRange, TABLES } from './tables.ts';

type Stored = string | number | boolean | string[] | null;
/** What is stored of a fact. Null takes a property away, so that a cell that was emptied is empty in the graph too. */
type Properties = Record<string, Stored>;

/** One node or relationship as the seed wants it. `hash` stands for all of it and changes with any of it. */
export type Fact = { id: string; hash: string; properties: Properties };
export type SeedFacts = {
  sources: Fact[];
  claimKeys: Fact[];
  entities: (Fact & { label: Label })[];
  relationships: (Fact & { type: RelationshipType; from: string; to: string })[];
  claims: (Fact & { entities: string[] })[];
  coverage: (Fact & { segment: string; region: string })[];
  mergeDecisions: (Fact & { entity: string })[];
};
export type FactKind = keyof SeedFacts;

/** Lays the seed out as nodes and relationships. Expects a seed without errors; a row that stands twice counts once. */
export function layOutFacts(seed: Seed): SeedFacts {
  return {
    sources: [...seed.sources.values()].map(({ cells: { id, ...rest }, datasets }) =>
      fact(id, {}, { ...blank('sources.csv'), ...rest, dataset: datasets }),
    ),
    claimKeys: [...seed.claimKeys.values()].map(({ key, datasets, ...rest }) =>
      fact(key, {}, { id: key, ...rest, dataset: datasets }),
    ),
    entities: [...seed.entities.values()].map(entityFact),
    relationships: once([...fromColumns(seed), ...seed.relationships.map(relationshipFact)]),
    claims: once(seed.claims.map((row) => claimFact(row, seed))),
    coverage: once(seed.coverage.map(coverageFact)),
    mergeDecisions: once(seed.merges.map(mergeFact)),
  };
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);
}

/** `ends` is what a fact hangs on; like its properties it is part of its hash. */
function fact<Ends extends object>(
  id: string,
  ends: Ends,
  cells: Record<string, Stored | undefined>,
): Fact & Ends {
  const known = Object.entries(cells).filter(([, value]) => value !== undefined && value !== null);
  const hash = digest([ends, known.sort(([a], [b]) => (a < b ? -1 : 1))]);
  const properties = Object.fromEntries(Object.entries(cells).map(([key, value]) => [key, value ?? null]));
  return { id, hash, ...ends, properties: { ...properties, seedHash: hash } };
}

function blank(table: keyof typeof TABLES): Record<string, null> {
  return Object.fromEntries(
    Object.keys(TABLES[table].shape)
      .filter((column) => column !== 'id')
      .map((column) => [column, null]),
  );
}

function once<F extends Fact>(facts: readonly F[]): F[] {
  const byId = new Map<string, F>();
  for (const each of facts) if (!byId.has(each.id)) byId.set(each.id, each);
  return [...byId.values()];
}

const TABLE_OF = Object.fromEntries(
  Object.entries(ENTITY_TABLES).map(([table, label]) => [label, table]),
) as Record<Label, EntityTable>;

function entityFact(entity: SeedEntity): Fact & { label: Label } {
  const { id, label, name, aliases, sources, note, columns, datasets } = entity;
  // What these two columns say becomes WITHIN and PART_OF.
  const { within: _within, chain: _chain, ...own } = columns;
  const sound = namePinyin(name);
  const others = aliases.map(namePinyin);
  return fact(
    id,
    { label },
    {
      ...blank(TABLE_OF[label]),
      ...own,
      name,
      aliases,
      sources,
      note,
      namePinyin: sound.full,
      nameInitials: sound.initials,
      searchPinyin: [...new Set([sound, ...others].flatMap(({ full, initials }) => [full, initials]))].join(
        ' ',
      ),
      dataset: datasets,
    },
  );
}

const TIE_PROPERTIES = [
  'asOf',
  'validFrom',
  'validTo',
  'confidence',
  'evidence',
  'role',
  'mode',
  'joint',
  'share',
  'shareTo',
  'instrument',
  'amount',
  'amountTo',
  'amountUnit',
  'amountCurrency',
  'amountQualifier',
  'amountStatus',
];
const NO_TIE_PROPERTIES = Object.fromEntries(TIE_PROPERTIES.map((key) => [key, null]));

function tieFact(
  ends: { type: RelationshipType; from: string; to: string },
  identity: readonly unknown[],
  properties: Record<string, Stored | undefined>,
) {
  const id = `tie:${digest([ends.from, ends.type, ends.to, ...identity])}`;
  return fact(id, ends, { ...NO_TIE_PROPERTIES, ...properties });
}

function relationshipFact({ cells, dataset }: Row<'relationships.csv'>) {
  const { from, type, to, amount, share, sources, ...rest } = cells;
  const { role, mode, instrument, amountStatus, asOf, validFrom } = rest;
  const identity = [
    role,
    mode,
    instrument,
    amount,
    amountStatus,
    share,
    asOf,
    validFrom,
    [...sources].sort(),
  ];
  return tieFact({ type, from, to }, identity, {
    ...rest,
    share: share?.value,
    shareTo: share?.to,
    amount: amount?.value,
    amountTo: amount?.valueTo,
    amountUnit: amount?.unit,
    amountCurrency: amount?.currency,
    amountQualifier: amount?.qualifier,
    sources,
    dataset: [dataset],
  });
}

/** WITHIN and PART_OF. A region's row has no date of its own, so its newest source's holds; `''` when none is dated. */
function fromColumns(seed: Seed) {
  return [...seed.entities.values()].flatMap(({ id, sources, columns, datasets: dataset }) => {
    const { within, chain, asOf, confidence, evidence } = columns;
    const properties = {
      asOf: asOf ?? newestDate(seed, sources) ?? '',
      confidence: confidence ?? 'stated',
      evidence,
      sources,
      dataset,
    };
    if (typeof within === 'string')
      return [tieFact({ type: 'WITHIN', from: id, to: within }, [], properties)];
    if (typeof chain === 'string') return [tieFact({ type: 'PART_OF', from: id, to: chain }, [], properties)];
    return [];
  });
}

function claimFact({ cells, dataset }: Row<'claims.csv'>, seed: Seed) {
  const { entity, key, value, unit, currency, qualifier, sources, ...rest } = cells;
  const kind = seed.claimKeys.get(key)?.kind;
  const number = kind === 'text' ? undefined : readRange(value);
  const entities = [...entity].sort();
  const identity = [entities, key, value, unit, qualifier, rest.asOf, rest.period, [...sources].sort()];
  return fact(
    `claim:${digest(identity)}`,
    { entities },
    {
      ...rest,
      period: rest.period,
      key,
      value: number?.value ?? value,
      valueTo: number?.to,
      unit,
      currency: currency ?? (kind === 'money' && unit ? currencyOfUnit(unit) : undefined),
      qualifier,
      sources,
      shared: entities.length > 1,
      dataset: [dataset],
    },
  );
}

function coverageFact({ cells, dataset }: Row<'coverage.csv'>) {
  const { segment, region, ...rest } = cells;
  const id = `coverage:${digest([segment, region, rest.asOf, [...rest.sources].sort()])}`;
  return fact(id, { segment, region }, { ...rest, finding: rest.finding, dataset: [dataset] });
}

function mergeFact({ cells, dataset }: Row<'merges.csv'>) {
  const { entity, ...rest }: Cells<'merges.csv'> = cells;
  const id = `merge:${digest([entity, rest.other])}`;
  return fact(id, { entity }, { ...rest, dataset: [dataset] });
}
