import type { Session } from 'neo4j-driver';
import { TIE_TYPES } from '../../server/contract/graph-model.ts';
import {
  askToMany,
  type PathsToMany,
} from '../../server/features/introductions/projection/ask-projection.rules.ts';
import { CheapestFirst } from '../../server/features/introductions/projection/cheapest-first.rules.ts';
import type { SearchSpace } from '../../server/features/introductions/projection/search-space.rules.ts';
import type { Graph } from '../../server/graph/graph.ts';
import type { Step } from '../../server/launch/steps.mjs';
import { DAY } from './bulk-load.ts';
import { median, spread, timed, type Figure } from './figures.ts';
import { randomNumbers } from './synthetic-graph.ts';

const WANTED = 50;
const MAX_HOPS = 4;
/** Nodes whose ties are asked for at once. */
const BATCH = 200;

const TIES_OF = `
UNWIND $ids AS id
MATCH (node:Entity {id: id})-[tie:${TIE_TYPES.join('|')}]-(other:Entity)
RETURN id, other.id AS other, min(tie.cost) AS cost, other.pass AS pass`;

/** The best candidates from one start, ours beside growing the frontier with one query a round. */
export async function benchCandidates(
  name: string,
  graph: Graph,
  space: SearchSpace,
  questions: number,
  step: Step,
): Promise<Figure[]> {
  const random = randomNumbers(11);
  const { nodeIds } = space.projection;
  const any = () => nodeIds[Math.floor(random() * nodeIds.length)] ?? '';
  const session = graph.openSession();
  const ours: number[] = [];
  const theirs: number[] = [];
  let exact = 0;
  for (let index = 0; index < questions; index++) {
    step.update(`candidates: ${index + 1} of ${questions}`);
    const size = Math.min(nodeIds.length / 4, [1_000, 5_000, 30_000][index % 3] ?? 1_000);
    const from = any();
    const to = Array.from({ length: size }, any).filter((id) => id !== from);
    const question: PathsToMany = {
      from: [from],
      to,
      maxHops: MAX_HOPS,
      first: WANTED,
      tieTypes: TIE_TYPES,
      mute: [],
      asOf: DAY,
    };
    const mine = await timed(() => askToMany(space, question));
    const peer = await timed(() => growFrontier(session, from, new Set(to)));
    ours.push(mine.took);
    theirs.push(peer.took);
    const costs = mine.value.map((path) => -Math.log(path.worth));
    if (
      costs.length === peer.value.length &&
      costs.every((cost, at) => Math.abs(cost - (peer.value[at] ?? 0)) < 1e-9)
    )
      exact += 1;
  }
  await session.close();
  return [
    {
      graph: name,
      what: `${WANTED} candidates: frontier over Bolt ÷ ours, median`,
      value: median(theirs) / median(ours),
      unit: '×',
      limit: 20,
      better: 'above',
      detail: `of 1,000 to 30,000; ours ${spread(ours)}; theirs ${spread(theirs)}`,
    },
    {
      graph: name,
      what: `${WANTED} candidates: same costs as the frontier's`,
      value: (100 * exact) / questions,
      unit: '%',
      limit: 100,
      better: 'above',
      detail: `${questions} questions`,
    },
  ];
}

type Label = { node: string; hops: number };

/** Exact as well: nodes are opened cheapest first, and the ties of those next in line are fetched a batch at a time. */
async function growFrontier(
  session: Session,
  start: string,
  targets: ReadonlySet<string>,
): Promise<number[]> {
  const ties = new Map<string, { other: string; cost: number; pass: number }[]>();
  const passing = new Map<string, number>([[start, 0]]);
  const fewestHops = new Map<string, number>();
  const queue = new CheapestFirst<Label & { cost: number }>();
  queue.push(0, { node: start, hops: 0, cost: 0 });
  const found: number[] = [];
  const reached = new Set<string>();
  while (found.length < WANTED) {
    const label = queue.pop();
    if (!label) break;
    if ((fewestHops.get(label.node) ?? Infinity) <= label.hops) continue;
    if (label.hops < MAX_HOPS && !ties.has(label.node)) await fetch(label);
    fewestHops.set(label.node, label.hops);
    if (targets.has(label.node) && !reached.has(label.node)) {
      reached.add(label.node);
      found.push(label.cost);
    }
    if (label.hops === MAX_HOPS) continue;
    for (const { other, cost, pass } of ties.get(label.node) ?? []) {
      passing.set(other, pass);
      const total = label.cost + (passing.get(label.node) ?? 0) + cost;
      if ((fewestHops.get(other) ?? Infinity) > label.hops + 1)
        queue.push(total, { node: other, hops: label.hops + 1, cost: total });
    }
  }
  return found;

  async function fetch(first: Label & { cost: number }): Promise<void> {
    const next = [first];
    const ids = new Set([first.node]);
    while (ids.size < BATCH) {
      const label = queue.pop();
      if (!label) break;
      next.push(label);
      if (!ties.has(label.node) && label.hops < MAX_HOPS) ids.add(label.node);
    }
    for (const label of next.slice(1)) queue.push(label.cost, label);
    const { records } = await session.executeRead((tx) => tx.run(TIES_OF, { ids: [...ids] }));
    for (const id of ids) ties.set(id, []);
    for (const record of records) {
      const row = record.toObject() as { id: string; other: string; cost: number; pass: number };
      ties.get(row.id)?.push(row);
    }
  }
}
