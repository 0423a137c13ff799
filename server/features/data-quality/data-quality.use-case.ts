import type { z } from 'zod';
import {
  type DataQualityAnswer,
  DEFECTS,
  type Defect,
  type FlawedFact,
  type FlawedFactsAnswer,
  type flawedFactsRoute,
} from '../../contract/data-quality.ts';
import { lookUpSources, type SourceLookup } from '../../graph/fact-rows.ts';
import type { Graph, Transaction } from '../../graph/graph.ts';
import { basisOf } from '../basis.rules.ts';
import {
  contestedFacts,
  danglingFacts,
  type FlawedRow,
  staleFacts,
  totalsToJudge,
  unsourcedFacts,
} from './data-quality.queries.ts';

const QUERIES = {
  stale: staleFacts,
  unsourced: unsourcedFacts,
  contested: contestedFacts,
  dangling: danglingFacts,
};
/** All facts are gone through. */
const TIMEOUT_MS = 60_000;

/** `2026-11-22`, 3 → `2023-11-22`. */
export function yearsBefore(day: string, years: number): string {
  return `${String(Number(day.slice(0, 4)) - years).padStart(4, '0')}${day.slice(4)}`;
}

/** How many facts have which defect, seen from a day. */
export function countDefects(graph: Graph, years: number, today: string): Promise<DataQualityAnswer> {
  const before = yearsBefore(today, years);
  return graph.reading(async (tx) => {
    const totals = await tx.first(totalsToJudge, {});
    const defects = [];
    for (const defect of DEFECTS) {
      const { total } = await find(tx, defect, before, 0);
      defects.push({ defect, count: total, query: QUERIES[defect].name });
    }
    return {
      before,
      totals: totals ?? { ties: 0, claims: 0, entities: 0, looks: 0 },
      defects,
      basis: basisOf([totalsToJudge, ...Object.values(QUERIES)], today, []),
    };
  }, TIMEOUT_MS);
}

/** The facts of one defect, up to `limit`. */
export function listFlawed(
  graph: Graph,
  defect: Defect,
  { years, limit }: z.output<typeof flawedFactsRoute.query>,
  today: string,
): Promise<FlawedFactsAnswer> {
  return graph.reading(async (tx) => {
    const { total, rows } = await find(tx, defect, yearsBefore(today, years), limit);
    const sources = await lookUpSources(
      tx,
      rows.flatMap((row) => [...row.sources, ...(row.sides ?? []).flatMap((side) => side.sources)]),
    );
    const dates = rows.map(({ asOf }) => asOf ?? null);
    return {
      facts: rows.map((row) => factOf(row, sources)),
      total,
      basis: basisOf([QUERIES[defect]], today, dates),
    };
  }, TIMEOUT_MS);
}

async function find(tx: Transaction, defect: Defect, before: string, limit: number) {
  const found =
    defect === 'stale'
      ? await tx.first(staleFacts, { before, limit })
      : await tx.first(QUERIES[defect], { limit });
  return found ?? { total: 0, rows: [] };
}

function factOf({ sides = [], sources, ...row }: FlawedRow, lookUp: SourceLookup): FlawedFact {
  return {
    what: row.what,
    id: row.id,
    problem: row.problem,
    about: row.about,
    other: row.other ?? null,
    type: row.type ?? null,
    key: row.key ?? null,
    value: row.value ?? null,
    sides: sides.map((side) => ({ ...side, sources: lookUp(side.sources) })),
    asOf: row.asOf ?? null,
    confidence: row.confidence ?? null,
    evidence: row.evidence ?? null,
    sources: lookUp(sources),
  };
}
