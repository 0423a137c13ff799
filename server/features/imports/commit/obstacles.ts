import type { z } from 'zod';
import type { RollbackObstacle } from '../../../contract/imports-plan.ts';
import type { Graph } from '../../../graph/graph.ts';
import { sameValue } from '../plan/compare.rules.ts';
import type { Value, Values } from '../plan/planned.ts';
import {
  keptChanges,
  type KeptChange,
  mergedSince,
  sourcesCited,
  writtenClaims,
  writtenEntities,
  writtenTies,
} from './commit.queries.ts';
import { heldOf } from './write-chunk.ts';
import { writtenHash } from './written-hash.ts';

/** Longest a look over all that a batch wrote may take, in ms. */
export const LONG_READ_MS = 180_000;
const SHOWN = 200;

/**
 * Why a batch cannot be taken back: what it made and somebody has changed, built upon or decided to be somebody else since, and
 * values it wrote that are others now. The first of them, and how many there are.
 */
export async function obstaclesOf(
  graph: Graph,
  batch: string,
): Promise<{ obstacles: RollbackObstacle[]; total: number }> {
  const obstacles: RollbackObstacle[] = [];
  let total = 0;
  const tell = (obstacle: RollbackObstacle) => {
    total += 1;
    if (obstacles.length < SHOWN) obstacles.push(obstacle);
  };
  const look = (id: string, name: string, properties: Values, used: boolean) => {
    if (merged.explain(id, properties)) return;
    if (used) tell({ id, name, reason: 'used', detail: '别的批次、编辑或归并已经用到它' });
    else if (properties['batchHash'] !== writtenHash(properties)) {
      tell({ id, name, reason: 'changed', detail: '写入之后有人改过' });
    }
  };
  let merged = mergesOf([]);
  await graph.reading(async (tx) => {
    merged = mergesOf(await tx.all(mergedSince, { batch }));
    merged.resting.forEach((decision) => tell(asObstacle(decision)));
    for (const query of [writtenEntities, writtenClaims]) {
      await tx.each(query, { batch }, ([id, name, properties, used]) =>
        look(String(id), String(name), properties as Values, used === true),
      );
    }
    await tx.each(writtenTies, { batch }, ([id, , , name, properties]) =>
      look(String(id), String(name), properties as Values, false),
    );
    // One that stays cites the sources of the one set aside; what else does is told once they are apart.
    const cited = merged.resting.length > 0 ? [] : await tx.all(sourcesCited, { batch });
    for (const { id, name, times } of cited) {
      tell({ id, name, reason: 'used', detail: `另有 ${times} 条事实以它为来源` });
    }
    const changes = (await tx.all(keptChanges, { batch })).map(({ change }) => change);
    for (const table of ['entities', 'relationships', 'claims'] as const) {
      const some = changes.filter((change) => change.table === table);
      if (some.length === 0) continue;
      const held = await heldOf(
        tx,
        table,
        some.map(({ target, from, to }) => ({ id: target, from, to })),
      );
      for (const [target, wanted] of lastValues(some)) {
        const now = held.get(target);
        if (merged.explain(target, now ?? {})) continue;
        const name = some.find((change) => change.target === target)?.name ?? target;
        if (!now) tell({ id: target, name, reason: 'gone', detail: '已不在图谱里' });
        const other =
          now && Object.keys(wanted).find((key) => !sameValue(wanted[key] ?? null, now[key] ?? null));
        const decision = other !== undefined && TAKEN_OVER.has(other) ? merged.keeping(target) : undefined;
        if (now && other !== undefined && decision) tell(asObstacle(decision));
        else if (now && other !== undefined) {
          const detail = `${other} 写入的是 ${said(wanted[other])}，现在是 ${said(now[other])}`;
          tell({ id: target, name, reason: 'changed', detail });
        }
      }
    }
  }, LONG_READ_MS);
  return { obstacles, total };
}

type Merge = z.output<typeof mergedSince.row>;
/** What one that stays gets of the one set aside, beside what it has. */
const TAKEN_OVER: ReadonlySet<string> = new Set(['aliases', 'searchPinyin', 'sources']);

/** Decisions since, that two are one: as long as they stand, what they joined is not what the batch wrote. */
function mergesOf(all: readonly Merge[]) {
  const resting = all.filter(({ rests }) => rests);
  const ids = new Set(resting.map(({ id }) => id));
  const joined = new Set(resting.flatMap(({ entity, other }) => [entity, other]));
  return {
    resting,
    /** Whether such a decision is why something is not as it was written. */
    explain(id: string, { moved }: Values): boolean {
      const notes = Array.isArray(moved) ? moved : [];
      return joined.has(id) || notes.some((note) => ids.has(note.split(' ')[0] ?? ''));
    },
    /** The newest by which something was joined to one that the batch only changed. */
    keeping: (id: string) => all.find(({ entity }) => entity === id),
  };
}

function asObstacle({ id, entityName, otherName, at, by }: Merge): RollbackObstacle {
  const detail = `${at.slice(0, 10)} ${by}判定“${otherName}”与“${entityName}”是同一个；请先在重复实体核对的判定记录里撤销这条判定，再撤回这一批`;
  return { id, name: entityName, reason: 'merged', detail, decision: id };
}

/** What each target was given in the end, where several rows changed it one after the other. */
function lastValues(changes: readonly KeptChange[]): Map<string, Values> {
  const wanted = new Map<string, Values>();
  for (const { target, after } of changes) {
    wanted.set(target, { ...wanted.get(target), ...(JSON.parse(after) as Values) });
  }
  return wanted;
}

const said = (value: Value | undefined) => JSON.stringify(value ?? null);
