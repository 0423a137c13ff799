import type { LeftOut } from '../../contract/backtest.ts';
import type { ReadinessFact } from '../../contract/candidates.ts';
import { TIE_TYPES } from '../../contract/graph-model.ts';
import { fit, readiness, type CandidateParts } from '../candidates/candidate-score.rules.ts';
import { factsByFirm } from '../candidates/readiness-facts.rules.ts';
import { askToMany } from '../introductions/projection/ask-projection.rules.ts';
import { SearchSpace } from '../introductions/projection/search-space.rules.ts';
import { ProjectionBuilder } from '../introductions/projection/tie-projection.rules.ts';
import {
  candidatesIn,
  groupOf,
  without,
  type BacktestGraph,
  type Hidden,
  type Work,
} from './backtest-graph.rules.ts';
import { adamicAdar, commonNeighbours, neighboursOf, popularity } from './neighbours.rules.ts';
import type { HiddenPair } from './pairs.rules.ts';

/** A query with what each method orders its candidates by. */
export type Asked = {
  introducer: string;
  hidden: string;
  parts: Map<string, CandidateParts>;
  commonNeighbours: Map<string, number>;
  adamicAdar: Map<string, number>;
  popularity: Map<string, number>;
};

/**
 * Asks for the hidden firm of a pair, in the graph as it is without the pair and all that would give it away. Candidates
 * are the outside firms that work in any segment of the chains the hidden firm works in; those with another known tie to
 * the introducer, or of its group, are not ranked, since nobody need introduce them. Or says why it cannot be asked.
 */
export function ask(
  whole: BacktestGraph,
  pair: HiddenPair,
  setting: { asOf: string; maxHops: number; after?: Hidden['after'] },
): Asked | LeftOut {
  const { introducer, firm } = pair;
  const graph = without(whole, {
    sources: new Set(pair.sources),
    pair: [introducer, firm],
    entities: new Set(pair.entities),
    ...(setting.after && { after: setting.after }),
  });
  const works = candidatesIn(graph);
  const chains = new Set(works.get(firm)?.map((work) => work.chain));
  if (chains.size === 0) return 'not-a-candidate';
  const known = neighboursOf(whole.ties).get(introducer);
  const group = new Set(
    groupOf(whole.ties, introducer, 'up').concat(groupOf(whole.ties, introducer, 'down')),
  );
  const candidates = new Map(
    [...works].flatMap(([id, all]) => {
      const asked = all.filter((work) => chains.has(work.chain));
      const others = id !== firm && (known?.has(id) || group.has(id));
      return asked.length > 0 && !others && id !== introducer ? [[id, asked] as const] : [];
    }),
  );
  if (candidates.size < 2) return 'no-rivals';
  const neighbours = neighboursOf(graph.ties);
  const each = (value: (id: string) => number) =>
    new Map([...candidates.keys()].map((id) => [id, value(id)]));
  return {
    introducer,
    hidden: firm,
    parts: partsOf(graph, introducer, candidates, setting),
    commonNeighbours: each((id) => commonNeighbours(neighbours, introducer, id)),
    adamicAdar: each((id) => adamicAdar(neighbours, introducer, id)),
    popularity: each((id) => popularity(neighbours, id)),
  };
}

/** The parts of the product's score, by its own rules, from what is left of the graph. */
function partsOf(
  graph: BacktestGraph,
  introducer: string,
  candidates: ReadonlyMap<string, readonly Work[]>,
  { asOf, maxHops }: { asOf: string; maxHops: number },
): Map<string, CandidateParts> {
  const builder = new ProjectionBuilder();
  for (const tie of graph.ties) builder.add(tie);
  const found = askToMany(new SearchSpace(builder.finish()), {
    tieTypes: TIE_TYPES,
    mute: [],
    asOf,
    from: [introducer],
    to: [...candidates.keys()],
    maxHops,
  });
  const reach = new Map(found.map((path) => [path.nodes.at(-1), path.worth]));
  const sells = chainsSoldTo(graph);
  const facts = factsByFirm(graph.readiness, (ids) => ids.map((id) => ({ id, title: id })));
  return new Map(
    [...candidates].map(([id, works]) => {
      const [first] = works;
      const parts = {
        fit: fit({
          confidences: works.map((work) => work.fact.confidence),
          listed: first?.listed ?? false,
          registered: first?.registered ?? false,
          sellsToChain: works.some((work) => sells.get(id)?.has(work.chain)),
        }).score,
        reach: reach.get(id) ?? 0,
        readiness: readiness([...(facts.get(id) ?? []), ...(first?.listed ? [LISTED] : [])]).score,
      };
      return [id, parts] as const;
    }),
  );
}

const LISTED: ReadinessFact = {
  part: 'means',
  kind: 'listed',
  value: 1,
  asOf: null,
  confidence: 'stated',
  sources: [],
};

/** The chains each firm sells to: those whose segments a customer of it works in. */
function chainsSoldTo(graph: BacktestGraph): Map<string, Set<string>> {
  const chainsOf = new Map<string, Set<string>>();
  for (const { firm, chain } of graph.works) chainsOf.set(firm, (chainsOf.get(firm) ?? new Set()).add(chain));
  const sold = new Map<string, Set<string>>();
  for (const { type, from, to } of graph.ties) {
    if (type !== 'SUPPLIES') continue;
    const known = sold.get(from) ?? new Set();
    for (const chain of chainsOf.get(to) ?? []) known.add(chain);
    sold.set(from, known);
  }
  return sold;
}
