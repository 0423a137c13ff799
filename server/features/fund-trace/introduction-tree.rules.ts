import type { EntityRef, Tie } from '../../contract/common.ts';
import type {
  FundIntroductionsAnswer,
  INTRODUCTION_STEPS,
  Introduction,
} from '../../contract/fund-trace-introductions.ts';
import type { Label, RelationshipType } from '../../contract/graph-model.ts';
import type { Found, Step } from './fund-trace.rules.ts';
import { grouped } from './grouped.ts';

type StepKind = (typeof INTRODUCTION_STEPS)[number];

const OUT: Partial<Record<RelationshipType, StepKind>> = {
  INTRODUCED: 'introduced',
  INVESTS_IN: 'invested',
  BACKS: 'builds',
};
const IN: Partial<Record<RelationshipType, StepKind>> = { SUBSIDIARY_OF: 'owns', BACKS: 'builder' };

/** How something was come by: by the fund's money, by an introduction, or as the builder of what was introduced. */
type Means = 'money' | 'introduction' | 'builder';

/**
 * Which ties lead on. The fund's money is followed to all it owns and builds. Of what was introduced only what it
 * introduced itself is followed, and for a project its builders, who came with it; not their other money.
 */
function stepsFrom(label: Label, means: Means): Omit<Step, 'id'> {
  if (label === 'Project') return { out: [], in: means === 'introduction' ? ['BACKS'] : [] };
  if (means !== 'money') return { out: ['INTRODUCED'], in: [] };
  return label === 'Company'
    ? { out: ['INTRODUCED', 'INVESTS_IN', 'BACKS'], in: ['SUBSIDIARY_OF'] }
    : { out: ['INTRODUCED', 'INVESTS_IN', 'BACKS'], in: [] };
}

function meansAfter(step: StepKind, before: Means): Means {
  if (step === 'introduced') return 'introduction';
  return step === 'builder' ? 'builder' : before;
}

type Reached = { entity: EntityRef; means: Set<Means> };

/** Spreads over introductions ring by ring; each entity is asked for each kind of tie once, so loops end it. */
export class IntroductionSpread {
  readonly found = new Map<string, Found>();
  readonly #reached = new Map<string, Reached>();
  readonly #asked = new Set<string>();

  constructor(fund: EntityRef) {
    this.#reached.set(fund.id, { entity: fund, means: new Set(['money']) });
  }

  get size(): number {
    return this.#reached.size;
  }

  nextSteps(): Step[] {
    return [...this.#reached.values()].flatMap(({ entity, means }) =>
      [...means].flatMap((one): Step[] => {
        const key = `${entity.id} ${one}`;
        if (this.#asked.has(key)) return [];
        this.#asked.add(key);
        const step = { id: entity.id, ...stepsFrom(entity.label, one) };
        return step.out.length + step.in.length > 0 ? [step] : [];
      }),
    );
  }

  take(found: readonly Found[]): void {
    for (const one of found) {
      this.found.set(one.tie.id, one);
      const { near, kind } = stepOf(one);
      const from = this.#reached.get(near);
      const known = this.#reached.get(one.next.id);
      const to = known ?? { entity: one.next, means: new Set<Means>() };
      if (!known) this.#reached.set(one.next.id, to);
      for (const means of from?.means ?? [])
        if (leadsOn(one, from, means)) to.means.add(meansAfter(kind, means));
    }
  }
}

function stepOf({ tie, next }: Found): { near: string; kind: StepKind } {
  const out = tie.to === next.id;
  const kind = (out ? OUT : IN)[tie.type];
  if (!kind) throw new Error(`${tie.type} is no step of an introduction tree`);
  return { near: out ? tie.from : tie.to, kind };
}

function leadsOn({ tie, next }: Found, from: Reached | undefined, means: Means): boolean {
  if (!from) return false;
  const { out, in: against } = stepsFrom(from.entity.label, means);
  return (tie.to === next.id ? out : against).includes(tie.type);
}

/**
 * The tree below the fund, introductions before money. What is come by in two ways unfolds once, where fewest steps lead
 * to it, and is marked `again` elsewhere; a branch of money or building under which nothing was introduced is left out.
 */
export function introductionTree(
  fund: EntityRef,
  found: readonly Found[],
  ties: ReadonlyMap<string, Tie>,
): Introduction[] {
  const leaving = grouped(found, (one) => stepOf(one).near);
  type Node = Introduction & { means: Means; children: Node[] };
  const money = reachedByMoney(fund, leaving);
  const unfolded = new Set([fund.id]);
  const children = (of: {
    entity: EntityRef;
    means: Means;
    key: string | null;
    generation: number;
  }): Node[] => {
    const from = { entity: of.entity, means: new Set([of.means]) };
    const allowed = (leaving.get(of.entity.id) ?? []).filter((one) => leadsOn(one, from, of.means));
    const edges = [...grouped(allowed, (one) => `${stepOf(one).kind} ${one.next.id}`).values()].flatMap(
      (group) => {
        const [first] = group;
        if (!first) return [];
        const { kind } = stepOf(first);
        const said = group.flatMap(({ tie }) => ties.get(tie.id) ?? []);
        return [{ kind, next: first.next, ties: said.sort((a, b) => a.asOf.localeCompare(b.asOf)) }];
      },
    );
    edges.sort(
      (a, b) =>
        Number(b.kind === 'introduced') - Number(a.kind === 'introduced') ||
        (a.ties[0]?.asOf ?? '').localeCompare(b.ties[0]?.asOf ?? '') ||
        a.next.id.localeCompare(b.next.id),
    );
    return edges.map(({ kind, next, ties: said }) => ({
      key: [of.key, `${kind} ${next.id}`].filter(Boolean).join(' > '),
      parent: of.key,
      entity: next,
      by: kind,
      generation: of.generation + (kind === 'introduced' ? 1 : 0),
      ties: said,
      again: false,
      means: money.has(next.id) ? 'money' : meansAfter(kind, of.means),
      children: [],
    }));
  };
  // Ring by ring, so that a thing unfolds where it is nearest to the fund.
  const top = children({ entity: fund, means: 'money', key: null, generation: 0 });
  for (let ring = top; ring.length;) {
    const next: Node[] = [];
    for (const node of ring) {
      if (unfolded.has(node.entity.id)) {
        node.again = true;
        continue;
      }
      unfolded.add(node.entity.id);
      node.children = children(node);
      next.push(...node.children);
    }
    ring = next;
  }
  const bearing = (node: Node): boolean => node.by === 'introduced' || node.children.some(bearing);
  const listed = (nodes: readonly Node[]): Introduction[] =>
    nodes
      .filter(bearing)
      .flatMap(({ key, parent, entity, by, generation, ties: said, again, children: below }) => [
        { key, parent, entity, by, generation, ties: said, again },
        ...listed(below),
      ]);
  return listed(top);
}

/** Everything the fund's money reaches; it is followed as such even where an introduction is the nearer way. */
function reachedByMoney(fund: EntityRef, leaving: ReadonlyMap<string, Found[]>): Set<string> {
  const reached = new Map([[fund.id, fund]]);
  for (const entity of reached.values()) {
    const from = { entity, means: new Set<Means>(['money']) };
    for (const one of leaving.get(entity.id) ?? []) {
      if (stepOf(one).kind !== 'introduced' && leadsOn(one, from, 'money'))
        reached.set(one.next.id, one.next);
    }
  }
  return new Set(reached.keys());
}

/** Counts of a tree; each thing introduced counts once, in the earliest generation it appears in. */
export function countIntroductions(tree: readonly Introduction[]): FundIntroductionsAnswer['summary'] {
  const introduced = tree.filter(({ by }) => by === 'introduced');
  const earliest = new Map<string, number>();
  const modes = new Map<string | null, Set<string>>();
  const joint = new Set<string>();
  for (const { entity, generation, ties } of introduced) {
    earliest.set(entity.id, Math.min(generation, earliest.get(entity.id) ?? Infinity));
    for (const tie of ties) {
      const mode = tie.mode ?? null;
      modes.set(mode, (modes.get(mode) ?? new Set()).add(entity.id));
      if (tie.joint) joint.add(entity.id);
    }
  }
  const generations = grouped(earliest.values(), String);
  return {
    introduced: earliest.size,
    byGeneration: [...generations]
      .map(([generation, all]) => ({ generation: Number(generation), count: all.length }))
      .sort((a, b) => a.generation - b.generation),
    byMode: [...modes]
      .map(([mode, all]) => ({ mode, count: all.size }))
      .sort((a, b) => b.count - a.count || (a.mode ?? '').localeCompare(b.mode ?? '')),
    joint: joint.size,
  };
}
