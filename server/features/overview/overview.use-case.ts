import type { OverviewAnswer, UrgentGap } from '../../contract/overview.ts';
import { CARD_RULE } from '../../contract/project-cards.ts';
import { lookUpSources } from '../../graph/fact-rows.ts';
import type { Graph } from '../../graph/graph.ts';
import { badRequest } from '../../http/errors.ts';
import { basisOf, newestDate } from '../basis.rules.ts';
import { keptRules } from '../card-rules/card-rules.use-case.ts';
import { listChains } from '../chains/chains.queries.ts';
import { GAP_QUERIES } from '../gap-analysis/read-gap-facts.use-case.ts';
import {
  PROJECT_QUERIES,
  readProjects,
  usedLimits,
  type KnownProjects,
} from '../projects/projects.use-case.ts';
import { summarise } from '../projects/summarise-projects.rules.ts';
import type { JudgedRegion } from './judged-chain.ts';
import { judgeRegion } from './judged-region.use-case.ts';
import { keepAnswers } from './kept-answers.ts';
import { factsMark, responsibleFor } from './overview.queries.ts';
import {
  byCompleteness,
  countVerdicts,
  freshnessOf,
  gapsByPriority,
  overdueOf,
  quarterOutcome,
  segmentRef,
} from './overview.rules.ts';
import { quarterOf, quarterUpTo } from './quarter.rules.ts';

type Asked = { region: string; asOf: string; quarter?: string | undefined };

const URGENT = 5;
const OVERDUE = 6;
/** Regions and days whose judgements are kept; each is a few MB at most. */
const KEPT = 16;

/**
 * Answers what a region looks like at a glance. The judgements and projects behind it are kept until the graph's facts
 * change. Throws 404 for an unknown region, 400 for a quarter still to come.
 */
export function overviews(graph: Graph): (asked: Asked) => Promise<OverviewAnswer> {
  const judged = keepAnswers<JudgedRegion>(KEPT);
  const projects = keepAnswers<KnownProjects>(KEPT);
  const responsible = keepAnswers<UrgentGap[]>(KEPT);

  return async ({ region, asOf, quarter: asked = quarterOf(asOf) }) => {
    const quarter = quarterUpTo(asked, asOf);
    if (!quarter) throw badRequest('quarter', `${asOf} 或之前开始的季度`);
    const mark = JSON.stringify(await graph.first(factsMark, {}));
    const judgedOn = (day: string) =>
      judged(`${mark} ${region} ${day}`, () => judgeRegion(graph, region, day));

    const now = await judgedOn(asOf);
    const { rules } = await keptRules(graph);
    const known = await projects(`${mark} ${region} ${asOf}`, () =>
      graph.reading((tx) => readProjects(tx, { region, asOf }, rules)),
    );
    const urgent = await responsible(`${mark} ${region} ${asOf}`, () =>
      describeUrgent(graph, now, { region, asOf }),
    );
    const before = await judgedOn(quarter.from);
    const after = quarter.to === asOf ? now : await judgedOn(quarter.to);

    const segments = now.chains.flatMap(({ answer }) => answer.segments);
    const verdicts = countVerdicts(segments);
    const { listed, ...cards } = overdueOf(known.described);
    const { stages, amounts, thresholds } = summarise(known.described, known.sums);
    return {
      region: now.region,
      chains: byCompleteness(now.chains),
      chainsWithoutSegments: now.withoutSegments,
      urgent,
      gaps: { missing: verdicts.missing, weak: verdicts.weak },
      quarter: { id: asked, ...quarter, ...quarterOutcome(before.chains, after.chains, quarter) },
      projects: {
        stages,
        amounts,
        thresholds,
        cards,
        overdue: listed.slice(0, OVERDUE),
        cardRule: CARD_RULE,
        limits: usedLimits(rules, rules),
      },
      freshness: freshnessOf(now.chains, asOf),
      totals: totalsOf(now, known),
      basis: basisOf(
        [listChains, ...GAP_QUERIES, responsibleFor],
        asOf,
        now.chains.map(({ dates }) => newestDate(dates)),
      ),
      projectsBasis: basisOf(PROJECT_QUERIES, asOf, known.dates),
    };
  };
}

async function describeUrgent(
  graph: Graph,
  { chains }: JudgedRegion,
  { region, asOf }: Asked,
): Promise<UrgentGap[]> {
  const urgent = gapsByPriority(chains).slice(0, URGENT);
  return graph.reading(async (tx) => {
    const rows = await tx.all(responsibleFor, {
      region,
      chains: [...new Set(urgent.map(({ chain }) => chain.id))],
      asOf,
    });
    const sources = await lookUpSources(
      tx,
      rows.flatMap(({ fact }) => fact.sources),
    );
    return urgent.map(({ chain, gap }) => ({
      chain,
      segment: segmentRef(gap),
      verdict: gap.verdict,
      action: gap.action,
      sentence: gap.reason.sentence,
      priority: gap.priority,
      candidates: gap.candidates,
      pipeline: gap.pipeline.length,
      responsible: rows
        .filter((row) => row.chain === chain.id)
        .map(({ institution, fact }) => ({
          institution,
          confidence: fact.confidence,
          asOf: fact.asOf,
          evidence: fact.evidence,
          sources: sources(fact.sources),
        })),
    }));
  });
}

function totalsOf({ chains }: JudgedRegion, { described }: KnownProjects): OverviewAnswer['totals'] {
  const segments = chains.flatMap(({ answer }) => answer.segments);
  return {
    segments: segments.length,
    judged: segments.filter(({ verdict }) => verdict !== 'unknown').length,
    firms: new Set(segments.flatMap(({ firms }) => firms.map(({ company }) => company.id))).size,
    projects: described.length,
    facts: chains.reduce((sum, { dates }) => sum + dates.length, 0),
    sources: new Set(chains.flatMap(({ sources }) => [...sources])).size,
  };
}
