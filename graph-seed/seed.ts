import type { Label } from '../server/contract/graph-model.ts';
import { type Finding, type Place, type Tell, describePlace } from './finding.ts';
import type { ParsedTables } from './parse-table.ts';
import { type Cells, type EntityTable, type Row, ENTITY_TABLES } from './tables.ts';

type Scalar = string | number | boolean;

/** One entity as all datasets together declare it. `columns` holds what its table adds to the common columns. */
export type SeedEntity = {
  id: string;
  label: Label;
  name: string;
  aliases: string[];
  sources: string[];
  note?: string | undefined;
  columns: Record<string, Scalar>;
  places: Place[];
  datasets: string[];
};
export type SeedSource = { cells: Cells<'sources.csv'>; places: Place[]; datasets: string[] };
/** `datasets` is empty for a reserved key that no table declares. */
type ClaimKey = Cells<'claim-keys.csv'> & { datasets: string[] };

/** All datasets as one body of facts. */
export type Seed = {
  sources: Map<string, SeedSource>;
  entities: Map<string, SeedEntity>;
  relationships: Row<'relationships.csv'>[];
  claims: Row<'claims.csv'>[];
  claimKeys: Map<string, ClaimKey>;
  coverage: Row<'coverage.csv'>[];
  merges: Row<'merges.csv'>[];
};

/** Keys every claim may use without declaring them. */
const RESERVED_CLAIM_KEYS: readonly Cells<'claim-keys.csv'>[] = [
  { key: 'stage', nameZh: '阶段', nameEn: 'Stage', kind: 'text' },
  { key: 'plannedInvestment', nameZh: '计划投资', nameEn: 'Planned investment', kind: 'money' },
  { key: 'actualInvestment', nameZh: '实际投资', nameEn: 'Actual investment', kind: 'money' },
  { key: 'paidInInvestment', nameZh: '到位资金', nameEn: 'Paid-in investment', kind: 'money' },
  { key: 'fundSize', nameZh: '基金规模', nameEn: 'Fund size', kind: 'money' },
  { key: 'fundCommitted', nameZh: '认缴规模', nameEn: 'Committed capital', kind: 'money' },
];

/**
 * Unites the datasets: rows with one id become one entity with all its aliases and sources. A cell that two
 * rows fill differently is an error naming both places; the first one stands.
 */
export function uniteDatasets(tables: ParsedTables): { seed: Seed; findings: Finding[] } {
  const findings: Finding[] = [];
  const sources = uniteRows(tables['sources.csv'], (row) => row.cells.id, findings);
  const entities = new Map<string, SeedEntity>();
  for (const table of Object.keys(ENTITY_TABLES) as EntityTable[]) {
    // Each table's rows carry its own cells; here only what all entities share is looked at.
    const rows: EntityRow[] = tables[table];
    for (const [id, united] of uniteRows(rows, (row) => row.cells.id, findings)) {
      entities.set(id, toEntity(ENTITY_TABLES[table], united));
    }
  }
  const claimKeys = new Map(
    RESERVED_CLAIM_KEYS.map((key): [string, ClaimKey] => [key.key, { ...key, datasets: [] }]),
  );
  const declared = uniteRows(tables['claim-keys.csv'], (row) => row.cells.key, findings);
  for (const [key, { cells, places, datasets }] of declared) {
    const reserved = claimKeys.get(key);
    if (reserved && reserved.kind !== cells.kind) {
      const message = `${key} is reserved with kind ${reserved.kind}`;
      findings.push({ severity: 'error', ...firstOf(places), column: 'kind', message });
    } else claimKeys.set(key, { ...cells, datasets });
  }
  return {
    seed: {
      sources,
      entities,
      relationships: tables['relationships.csv'],
      claims: tables['claims.csv'],
      claimKeys,
      coverage: tables['coverage.csv'],
      merges: tables['merges.csv'],
    },
    findings,
  };
}

type EntityRow = {
  place: Place;
  dataset: string;
  cells: {
    id: string;
    name: string;
    aliases: string[];
    sources: string[];
    note?: string | undefined;
  };
};
type United<C> = { cells: C; places: Place[]; datasets: string[] };

/** Lists are united, every other cell must agree where both are filled; `unknown` gives way to what is known. */
function uniteRows<C extends object>(
  rows: readonly { place: Place; dataset: string; cells: C }[],
  keyOf: (row: { cells: C }) => string,
  findings: Finding[],
): Map<string, United<C>> {
  const united = new Map<string, United<C>>();
  for (const row of rows) {
    const key = keyOf(row);
    const known = united.get(key);
    if (!known) {
      united.set(key, { cells: row.cells, places: [row.place], datasets: [row.dataset] });
      continue;
    }
    if (known.datasets.includes(row.dataset)) {
      const first = known.places[known.datasets.indexOf(row.dataset)] ?? firstOf(known.places);
      const message = `${key} already stands in ${describePlace(first)}; a dataset has one row for each`;
      findings.push({ severity: 'error', ...row.place, message });
      continue;
    }
    const clash = (column: string, ours: unknown, theirs: unknown) => {
      const where = known.places.map(describePlace).join(' and ');
      const message = `${key} has ${JSON.stringify(theirs)} here and ${JSON.stringify(ours)} in ${where}`;
      findings.push({ severity: 'error', ...row.place, column, message });
    };
    united.set(key, {
      cells: uniteCells(known.cells, row.cells, clash),
      places: [...known.places, row.place],
      datasets: [...known.datasets, row.dataset],
    });
  }
  return united;
}

function uniteCells<C extends object>(
  ours: C,
  theirs: C,
  clash: (column: string, ours: unknown, theirs: unknown) => void,
): C {
  const both = { ...ours } as Record<string, unknown>;
  for (const [column, value] of Object.entries(theirs)) {
    const known = both[column];
    if (Array.isArray(known) && Array.isArray(value)) both[column] = [...new Set([...known, ...value])];
    else if (known === undefined || known === 'unknown') both[column] = value ?? known;
    else if (value !== undefined && value !== 'unknown' && value !== known) clash(column, known, value);
  }
  return both as C;
}

/** An entity as its table, and all places it stands in, declare it. */
export function toEntity(label: Label, { cells, places, datasets }: United<EntityRow['cells']>): SeedEntity {
  const { id, name, aliases, sources, note, ...rest } = cells;
  const columns = Object.fromEntries(
    Object.entries<unknown>(rest).filter((cell): cell is [string, Scalar] => cell[1] !== undefined),
  );
  return { id, label, name, aliases, sources, note, columns, places, datasets };
}

function firstOf(places: readonly Place[]): Place {
  return places[0] ?? { file: '', line: 0 };
}

/** Tells of sources a fact names that no dataset has. */
export function checkKnownSources(
  seed: Seed,
  sources: readonly string[],
  place: Place | undefined,
  tell: Tell,
): void {
  for (const id of sources) {
    if (!seed.sources.has(id)) tell('error', place, 'sources', `${id} is in no sources.csv`);
  }
}
