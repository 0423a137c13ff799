import type { Session } from 'neo4j-driver';
import { TIE_TYPES } from '../../server/contract/graph-model.ts';
import type { Graph } from '../../server/graph/graph.ts';
import {
  askBetween,
  type PathsBetween,
} from '../../server/features/introductions/projection/ask-projection.rules.ts';
import type { SearchSpace } from '../../server/features/introductions/projection/search-space.rules.ts';
import type { Step } from '../../server/launch/steps.mjs';
import { median, p95, spread, timed, type Figure } from './figures.ts';
import { costsOfEveryPath } from './known-answers.ts';
import { pairsApart } from './pairs-apart.ts';

const K = 10;

const SHORTEST_GROUPS = `
MATCH p = SHORTEST 2 GROUPS (a:Entity {id: $from})-[:${TIE_TYPES.join('|')}]-{1,4}(b:Entity {id: $to})
WITH [n IN nodes(p) | n.id] AS ids,
  reduce(sum = 0.0, r IN relationships(p) | sum + r.cost) + reduce(sum = 0.0, n IN nodes(p)[1..-1] | sum + n.pass) AS cost
RETURN ids, cost ORDER BY cost LIMIT ${K}`;

type Measured = { question: PathsBetween; hub: boolean; ours: number; peer: number | null; worths: number[] };

/** The k best paths, ours beside `SHORTEST 2 GROUPS` ranked again by the same costs, every answer checked. */
export async function benchPaths(
  name: string,
  graph: Graph,
  space: SearchSpace,
  questions: number,
  step: Step,
): Promise<Figure[]> {
  const asked = pairsApart(space, questions, K);
  const warm = asked.slice(0, 10);
  for (const { question } of warm) askBetween(space, question);
  const session = graph.openSession();
  const measured: Measured[] = [];
  for (const [index, { question, hub }] of asked.entries()) {
    step.update(`paths: ${index + 1} of ${asked.length}`);
    const ours = await timed(() => askBetween(space, question));
    const peer = await shortestGroups(session, question);
    const worths = (ours.value ?? []).map((path) => path.worth);
    measured.push({ question, hub, ours: ours.took, peer, worths });
  }
  await session.close();
  step.update('paths: trying every path to check the answers');
  return [...figuresOf(name, measured), exactness(name, space, measured)];
}

function figuresOf(name: string, measured: readonly Measured[]): Figure[] {
  const ours = measured.map((one) => one.ours);
  const ended = measured.filter((one) => one.peer !== null);
  const peers = ended.map((one) => one.peer ?? 0);
  const late = measured.length - ended.length;
  const hubs = measured.filter((one) => one.hub).map((one) => one.ours);
  return [
    {
      graph: name,
      what: `k = ${K} paths: SHORTEST 2 GROUPS ÷ ours, median`,
      value: median(peers) / median(ended.map((one) => one.ours)),
      unit: '×',
      limit: 20,
      better: 'above',
      detail: `ours ${spread(ours)}; theirs ${spread(peers)}${late ? `, ${late} of ${measured.length} not ended in 30 s` : ''}`,
    },
    {
      graph: name,
      what: `k = ${K} paths: p95 ÷ p50, hub ends included`,
      value: p95(ours) / median(ours),
      unit: '×',
      limit: 10,
      better: 'below',
      detail: `${measured.length} questions, ${hubs.length} with a hub at one end: ${spread(hubs)}`,
    },
  ];
}

function exactness(name: string, space: SearchSpace, measured: readonly Measured[]): Figure {
  let checked = 0;
  let exact = 0;
  for (const { question, worths } of measured) {
    const dearest = worths.length === K ? -Math.log(worths.at(-1) ?? 1) : 60;
    const all = costsOfEveryPath(space.projection, question, dearest * (1 + 1e-9));
    if (all === null) continue;
    checked += 1;
    const known = all.slice(0, K);
    if (known.length === worths.length && known.every((cost, at) => close(Math.exp(-cost), worths[at] ?? 0)))
      exact += 1;
  }
  return {
    graph: name,
    what: `k = ${K} paths: exact answers`,
    value: (100 * exact) / checked,
    unit: '%',
    limit: 100,
    better: 'above',
    detail: `${checked} of ${measured.length} checked by trying every path${checked < measured.length ? '; the others have too many' : ''}`,
  };
}

const close = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(a, b);

async function shortestGroups(session: Session, { from, to }: PathsBetween): Promise<number | null> {
  try {
    const { took } = await timed(() =>
      session.executeRead((tx) => tx.run(SHORTEST_GROUPS, { from, to }), { timeout: 30_000 }),
    );
    return took;
  } catch {
    return null;
  }
}
