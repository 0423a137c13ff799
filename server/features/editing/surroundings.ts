import type { EntityRef } from '../../contract/common.ts';
import type { CellTexts, FactKind } from '../../contract/editing.ts';
import { storedValueSchema } from '../../contract/fact-trace.ts';
import { relationshipTypeSchema } from '../../contract/graph-model.ts';
import type { Transaction } from '../../graph/graph.ts';
import { entitiesByIds } from '../entities/entities.queries.ts';
import { claimKeys, sourceRows, stagesBeside, tiesBeside } from './editing.queries.ts';
import { cellsOf } from './fact-cells.rules.ts';
import type { Surroundings } from './read-row.rules.ts';

const idsIn = (cell: string | undefined) =>
  (cell ?? '')
    .split('|')
    .map((id) => id.trim())
    .filter(Boolean);

/** The entities a row names, in the order it names them; those the graph does not hold are left out. */
export async function entitiesNamed(tx: Transaction, kind: FactKind, cells: CellTexts): Promise<EntityRef[]> {
  const ids =
    kind === 'entity'
      ? [cells['within'], cells['chain'], cells['sourceRegion']].flatMap(idsIn)
      : kind === 'tie'
        ? [cells['from'], cells['to']].flatMap(idsIn)
        : idsIn(cells['entity']);
  const found = new Map((await tx.all(entitiesByIds, { ids })).map((entity) => [entity.id, entity]));
  return [...new Set(ids)].flatMap((id) => found.get(id) ?? []);
}

/** What the graph holds around a row that its rules ask for. `except` is the fact itself, where it is there already. */
export async function surroundingsOf(
  tx: Transaction,
  kind: FactKind,
  cells: CellTexts,
  { except, today }: { except: string; today: string },
): Promise<Surroundings> {
  const entities = await entitiesNamed(tx, kind, cells);
  const sources = await tx.all(sourceRows, { ids: idsIn(cells['sources']) });
  const type = relationshipTypeSchema.safeParse(cells['type']).data;
  const ties =
    kind === 'tie' && type ? await tx.all(tiesBeside, { type, to: cells['to'] ?? '', except }) : [];
  const stages =
    kind === 'claim' && cells['key'] === 'stage'
      ? await tx.all(stagesBeside, { entities: idsIn(cells['entity']), except })
      : [];
  return {
    entities,
    sources: sources.map((source) => ({
      id: source.id,
      title: source.title,
      publisher: source.publisher ?? '',
      date: source.date ?? '',
      url: source.url ?? '',
      kind: source.kind ?? 'web',
    })),
    claimKeys: await tx.all(claimKeys, {}),
    ties: ties.map((tie) => cellsOf('tie', plain(tie.properties), tie)),
    claims: stages.map((claim) => cellsOf('claim', plain(claim.properties), claim)),
    today,
  };
}

const plain = (properties: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(properties).map(([key, value]) => [key, storedValueSchema.catch(null).parse(value)]),
  );
