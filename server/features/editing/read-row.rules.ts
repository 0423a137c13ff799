import type { Place } from '../../../graph-seed/finding.ts';
import { layOutFacts, type SeedFacts } from '../../../graph-seed/facts.ts';
import { checkIntegrity } from '../../../graph-seed/integrity.rules.ts';
import { parseCells } from '../../../graph-seed/parse-table.ts';
import { type Seed, type SeedEntity, toEntity } from '../../../graph-seed/seed.ts';
import { checkShape } from '../../../graph-seed/shape.rules.ts';
import {
  type Cells,
  type EntityTable,
  type Row,
  type TableName,
  TABLES,
} from '../../../graph-seed/tables.ts';
import type { CellTexts, FactKind } from '../../contract/editing.ts';
import type { Label } from '../../contract/graph-model.ts';
import { tableOf } from './fact-cells.rules.ts';

/** What a row is looked at with: what it names, and the rows its own must go together with. */
export type Surroundings = {
  entities: readonly { id: string; label: Label; name: string }[];
  sources: readonly CellTexts[];
  claimKeys: readonly Cells<'claim-keys.csv'>[];
  /** Other ties and claims, as rows. */
  ties: readonly CellTexts[];
  claims: readonly CellTexts[];
  today: string;
};

export type RowProblem = { column: string; expected: string };
export type ReadRow =
  { ok: true; facts: SeedFacts; warnings: RowProblem[] } | { ok: false; problems: RowProblem[] };

const HERE: Place = { file: 'entry', line: 1 };
const BESIDE: Place = { file: 'beside', line: 1 };

/** A row as text, its columns that are not given empty. */
export function fullRow(table: TableName, cells: CellTexts): CellTexts {
  return Object.fromEntries(Object.keys(TABLES[table].shape).map((column) => [column, cells[column] ?? '']));
}

/**
 * Reads one row the way the seed tables are read: by the schema of its table, then by every rule of integrity and
 * shape, with what is around it. `facts` is what it comes to in the graph.
 */
export function readRow(
  kind: FactKind,
  label: Label | undefined,
  cells: CellTexts,
  around: Surroundings,
): ReadRow {
  const table = tableOf(kind, label);
  const parsed = parseCells(table, fullRow(table, cells));
  if (!parsed.ok) return { ok: false, problems: parsed.problems };
  const seed = seedOf(around);
  const row = { place: HERE, dataset: '', cells: parsed.cells };
  if (kind === 'tie') seed.relationships.push(row as Row<'relationships.csv'>);
  else if (kind === 'claim') seed.claims.push(row as Row<'claims.csv'>);
  else {
    const read = parsed.cells as Cells<EntityTable>;
    const united = { cells: read, places: [HERE], datasets: [] };
    seed.entities.set(read.id, toEntity(label ?? 'Company', united));
  }
  const rest = withoutOthers(seed);
  const findings = [...checkIntegrity(rest, around.today), ...checkShape(seed)].filter(
    ({ file, severity }) => file === HERE.file && severity !== 'notice',
  );
  const told = (severity: 'error' | 'warning') =>
    findings
      .filter((finding) => finding.severity === severity)
      .map(({ column, message }) => ({ column: column ?? '', expected: message }));
  const errors = told('error');
  if (errors.length > 0) return { ok: false, problems: errors };
  return { ok: true, facts: layOutFacts(rest), warnings: told('warning') };
}

const beside = <T extends TableName>(table: T, rows: readonly CellTexts[]): Row<T>[] =>
  rows.flatMap((cells) => {
    const parsed = parseCells(table, fullRow(table, cells));
    return parsed.ok ? [{ place: BESIDE, dataset: '', cells: parsed.cells } as Row<T>] : [];
  });

function seedOf({ entities, sources, claimKeys, ties, claims }: Surroundings): Seed {
  return {
    sources: new Map(
      beside('sources.csv', sources).map((row) => [
        row.cells.id,
        { cells: row.cells, places: [BESIDE], datasets: [] },
      ]),
    ),
    entities: new Map(
      entities.map(({ id, label, name }): [string, SeedEntity] => [
        id,
        { id, label, name, aliases: [], sources: [], columns: {}, places: [], datasets: [] },
      ]),
    ),
    relationships: beside('relationships.csv', ties),
    claims: beside('claims.csv', claims),
    claimKeys: new Map(claimKeys.map((key) => [key.key, { ...key, datasets: [] }])),
    coverage: [],
    merges: [],
  };
}

const own = (row: { place: Place }) => row.place === HERE;

/** What is checked one by one: the row itself and not those around it. */
function withoutOthers(seed: Seed): Seed {
  return { ...seed, relationships: seed.relationships.filter(own), claims: seed.claims.filter(own) };
}
