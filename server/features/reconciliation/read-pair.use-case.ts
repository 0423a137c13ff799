import type { z } from 'zod';
import { RELATIONSHIP_TYPES } from '../../contract/graph-model.ts';
import {
  type DecisionsAnswer,
  type decisionsRoute,
  MAX_TIES_OF_SIDE,
  type PairAnswer,
  type pairRoute,
  type PairSide,
  reconciledLabelSchema,
} from '../../contract/reconciliation.ts';
import { lookUpSources, toTie } from '../../graph/fact-rows.ts';
import type { Graph, Transaction } from '../../graph/graph.ts';
import { badRequest } from '../../http/errors.ts';
import { basisOf } from '../basis.rules.ts';
import { claimsOf, entityById, neighbourPage, neighbourTotal } from '../entities/entities.queries.ts';
import { shownProperties } from '../entities/entities.rules.ts';
import { existing } from '../entities/entities.use-case.ts';
import { judgeTwo } from './judge-two.ts';
import { asPair } from './queue.rules.ts';
import { candidatesByIds, decisionList, judgedBySources, surroundingsOf } from './reconciliation.queries.ts';
import { decisionOf } from './stored-decision.ts';
import { pairId } from './subject.rules.ts';

/** Two side by side. 404 for an id the graph does not hold, 400 for two of different kinds. */
export function readPair(
  graph: Graph,
  { left, right }: z.output<typeof pairRoute.query>,
  today: string,
): Promise<PairAnswer> {
  return graph.reading(async (tx) => {
    const [one, other] = [await existing(tx, left), await existing(tx, right)];
    if (one.label !== other.label || left === right) throw badRequest('right', '与 left 同类的另一个实体');
    if (!reconciledLabelSchema.safeParse(one.label).success)
      throw badRequest('left', '可能重复登记的类别的实体');
    const judged = await judgeTwo(tx, left, right);
    const pair = asPair(judged.left, judged.right, judged);
    const id = pairId(left, right);
    const bySources = (await tx.all(judgedBySources, {})).find((row) => pairId(row.entity, row.other) === id);
    const decision = (await tx.all(decisionList, { undone: false })).find(
      (row) => row.decision.subject === id,
    );
    const dates: string[] = [];
    const side = async (each: string) => {
      const read = await readSide(tx, each);
      dates.push(...read.ties.map(({ tie }) => tie.asOf), ...read.claims.map(({ asOf }) => asOf));
      return read;
    };
    return {
      pair: { ...pair, openInSources: bySources?.decision === 'undecided' },
      left: await side(pair.left.id),
      right: await side(pair.right.id),
      decision: decision ? decisionOf(decision) : null,
      basis: basisOf(
        [candidatesByIds, surroundingsOf, entityById, neighbourPage, claimsOf, decisionList],
        today,
        dates,
      ),
    };
  });
}

async function readSide(tx: Transaction, id: string): Promise<PairSide> {
  const { label, name, sources, properties } = await existing(tx, id);
  const claims = await tx.all(claimsOf, { id });
  const filter = { id, types: RELATIONSHIP_TYPES, direction: null };
  const ties = await tx.all(neighbourPage, { ...filter, after: null, limit: MAX_TIES_OF_SIDE });
  const counted = await tx.first(neighbourTotal, filter);
  const lookUp = await lookUpSources(tx, [
    ...sources,
    ...claims.flatMap((claim) => claim.sources),
    ...ties.flatMap(({ tie }) => tie.properties.sources),
  ]);
  const aliases = properties['aliases'];
  return {
    entity: { id, label, name },
    aliases: Array.isArray(aliases) ? aliases.map(String) : [],
    properties: shownProperties(properties),
    sources: lookUp(sources),
    ties: ties.map(({ tie, neighbour }) => ({ tie: toTie(tie, lookUp), other: neighbour })),
    tieCount: counted?.total ?? 0,
    claims: claims.map(
      ({ key, nameZh, nameEn, value, valueTo, unit, qualifier, asOf, confidence, ...rest }) => ({
        key,
        nameZh,
        nameEn,
        value,
        valueTo,
        unit,
        qualifier,
        asOf,
        confidence,
        sources: lookUp(rest.sources),
      }),
    ),
  };
}

/** What was decided, newest first. */
export async function readDecisions(
  graph: Graph,
  { limit }: z.output<typeof decisionsRoute.query>,
  today: string,
): Promise<DecisionsAnswer> {
  const rows = await graph.all(decisionList, { undone: true });
  return {
    decisions: rows.slice(0, limit).map(decisionOf),
    total: rows.length,
    basis: basisOf([decisionList], today, []),
  };
}
