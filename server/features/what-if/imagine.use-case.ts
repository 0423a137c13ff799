import type { EntityRef } from '../../contract/common.ts';
import type { GapAnswer } from '../../contract/gap-analysis.ts';
import type { GapSettings } from '../../contract/gap-settings.ts';
import {
  isVirtual,
  type Change,
  type Scenario,
  type Step,
  type WhatIfAnswer,
} from '../../contract/what-if.ts';
import type { Graph } from '../../graph/graph.ts';
import { judgeChain } from '../gap-analysis/judge-chain.ts';
import { readGapFacts } from '../gap-analysis/read-gap-facts.use-case.ts';
import { gapChanges } from '../gap-comparison/gap-changes.rules.ts';
import { overlayFacts } from './overlay-facts.ts';
import { namedEntities, outsideAfter } from './what-if.queries.ts';

export type Imagined = {
  chain: string;
  region: string;
  asOf: string;
  changes: readonly Change[];
  settings: GapSettings;
};

/**
 * The gap figures of a chain as they are and as they would be after the changes. Nothing is written; one consistent
 * state of the graph is read. Throws 404 for an unknown chain or region; an id of a change the graph does not hold is
 * told with its step.
 */
export function imagine(graph: Graph, asked: Imagined): Promise<WhatIfAnswer> {
  const { chain, region, asOf, changes, settings } = asked;
  return graph.reading(async (tx) => {
    const place = { chain, region };
    const facts = await readGapFacts(tx, chain, region, asOf);
    const ids = [...new Set(changes.flatMap(idsOf))];
    const known = new Map(
      (await tx.all(namedEntities, { ...place, asOf, ids })).map((row) => [row.entity.id, row] as const),
    );
    const outside = await tx.all(outsideAfter, { ...place, asOf, ...movesOf(changes) });
    const overlaid = overlayFacts(
      facts,
      changes,
      known,
      new Map(outside.map((row) => [row.segment, row.firms])),
    );

    const actual = judgeChain(facts, settings);
    const scenario = judgeChain(overlaid.imagined, settings);
    const entities = new Map<string, EntityRef>([...known].map(([id, { entity }]) => [id, entity]));
    for (const { company } of overlaid.imagined.firms) entities.set(company.id, company);
    for (const { project } of overlaid.imagined.projects) entities.set(project.id, project);
    return {
      actual,
      scenario: marked(scenario, judgeChain(overlaid.left, settings)),
      changed: gapChanges(actual, scenario),
      steps: changes.map((change, index): Step => {
        const tie = facts.supplyTies.find((row) => 'id' in change && row.tie === change.id);
        const named = idsOf(change).flatMap((id) => {
          const entity = entities.get(id);
          return entity ? [[id, entity] as const] : [];
        });
        return {
          change,
          outcome: overlaid.outcomes[index]?.outcome ?? 'applied',
          about: overlaid.outcomes[index]?.about ?? null,
          names: Object.fromEntries(named),
          tie: tie ? { from: tie.supplier, to: tie.buyer } : null,
        };
      }),
      supplies: facts.supplyTies
        .filter(({ toLeader }) => toLeader)
        .map(({ tie, supplier, buyer, local }) => ({ id: tie, from: supplier, to: buyer, local })),
    };
  });
}

/** A scenario with what is imagined marked so, and only facts counted as evidence. */
function marked(scenario: GapAnswer, left: GapAnswer): Scenario {
  return {
    ...scenario,
    basis: left.basis,
    segments: scenario.segments.map((gap, index) => ({
      ...gap,
      evidence: left.segments[index]?.evidence ?? gap.evidence,
      firms: gap.firms.map((firm) => ({ ...firm, virtual: isVirtual(firm.company.id) })),
      pipeline: gap.pipeline.map((entry) => ({ ...entry, virtual: isVirtual(entry.project.id) })),
    })),
  };
}

const NO_IDS = ['do', 'name', 'stage'];

function idsOf(change: Change): string[] {
  return Object.entries(change).flatMap(([field, value]) =>
    value === undefined || NO_IDS.includes(field) ? [] : [value],
  );
}

/** Who came and who is left out, as the recount of candidates asks for it. */
function movesOf(changes: readonly Change[]): { gone: string[]; muted: string[]; here: string[] } {
  return {
    gone: changes.flatMap((change) => (change.do === 'remove' ? [change.id] : [])),
    muted: changes.flatMap((change) =>
      change.do === 'mute' ? [`${change.id} ${change.segment ?? '*'}`] : [],
    ),
    here: changes.flatMap((change) => {
      const member = change.do === 'add-firm' ? (change.company ?? change.group) : undefined;
      return change.do === 'add-firm' && member ? [`${member} ${change.segment}`] : [];
    }),
  };
}
