import type { GapAnswer } from '../../contract/gap-analysis.ts';
import { GREEDY_GUARANTEE, type VisitPlanAnswer } from '../../contract/visit-plan.ts';
import { lookUpSources } from '../../graph/fact-rows.ts';
import type { Graph } from '../../graph/graph.ts';
import { basisOf } from '../basis.rules.ts';
import { candidatesOfSegments } from '../candidates/candidates.queries.ts';
import { analyseGaps } from '../gap-analysis/gap-analysis.use-case.ts';
import { tiesBetween, tiesOf } from '../introductions/introductions.queries.ts';
import { graphEngine, type PathEngine } from '../introductions/path-engine.ts';
import { describeClosed, describeVisits } from './describe-plan.use-case.ts';
import { openGaps, readParties, waysToGaps, type VisitPlanQuestion } from './gather-plan.use-case.ts';
import { partiesOfRegion } from './visit-plan.queries.ts';
import { planVisits } from './visit-plan.rules.ts';

/**
 * The fewest conversations that open the most gaps of the chains. One search a gap, from all its candidates at once,
 * finds the strongest way from every party; the choice among the parties is a pure rule; the ways of the chosen ones are
 * then searched one by one and told. Throws 404 for an unknown chain or region.
 */
export async function planConversations(
  graph: Graph,
  held: PathEngine | null,
  question: VisitPlanQuestion,
): Promise<VisitPlanAnswer> {
  const { chains, region, asOf } = question;
  const analyses: GapAnswer[] = [];
  for (const chain of chains) analyses.push(await analyseGaps(graph, chain, region, asOf));
  return graph.reading(async (tx) => {
    const open = await openGaps(tx, analyses, question);
    const parties = await readParties(tx, question);
    const engine = held ?? graphEngine(tx);
    const started = performance.now();
    const ways = await waysToGaps(engine, open, parties, question);
    const ms = performance.now() - started;
    const strong = ways.filter((way) => way.worth >= question.minStrength);
    const plan = planVisits(
      open.map(({ segment, priority }) => ({ id: segment.id, weight: priority })),
      strong,
      question.limit,
    );
    const sources = await lookUpSources(
      tx,
      plan.visits.flatMap(({ party }) => parties.get(party)?.reason.fact.sources ?? []),
    );
    const visits = await describeVisits({ tx, engine, question, open, parties, sources }, plan);
    const opened = new Set(plan.visits.flatMap((visit) => visit.opens));
    const closed = await describeClosed(tx, question, {
      gaps: open.filter(({ segment }) => !opened.has(segment.id)),
      parties,
      ways,
    });
    const reachable = new Set(strong.map((way) => way.gap));
    const judging = new Set(analyses.flatMap(({ basis }) => basis.queries));
    return {
      chains: analyses.map(({ chain }) => chain),
      region: analyses[0]?.region ?? { id: region, label: 'Region', name: region },
      visits,
      closed,
      gaps: {
        total: open.length,
        weight: open.reduce((sum, gap) => sum + gap.priority, 0),
        reachable: reachable.size,
        reachableWeight: plan.reachable,
        opened: opened.size,
        openedWeight: plan.opened,
        unjudged: analyses.flatMap(({ segments }) => segments).filter((gap) => gap.verdict === 'unknown')
          .length,
      },
      parties: { asked: parties.size, opening: new Set(strong.map((way) => way.party)).size },
      bound: {
        guarantee: GREEDY_GUARANTEE,
        upper: plan.upper,
        ratio: plan.upper > 0 ? plan.opened / plan.upper : null,
        atLeast: plan.atLeast,
      },
      asked: {
        maxHops: question.maxHops,
        minStrength: question.minStrength,
        limit: question.limit,
        kinds: question.kinds,
      },
      searched: { hops: question.maxHops, tieTypes: [...question.tieTypes], ms, engine: engine.kind },
      basis: basisOf(
        [
          partiesOfRegion,
          candidatesOfSegments,
          tiesOf,
          tiesBetween,
          ...[...judging].map((name) => ({ name })),
        ],
        asOf,
        analyses.map(({ basis }) => basis.newest),
      ),
    };
  });
}
