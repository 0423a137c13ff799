import { describe, expect, test } from '@jest/globals';
import type { EntityRef, Tie } from '../../server/contract/common.ts';
import type { Label, RelationshipType } from '../../server/contract/graph-model.ts';
import type { Found } from '../../server/features/fund-trace/fund-trace.rules.ts';
import {
  countIntroductions,
  introductionTree,
  IntroductionSpread,
} from '../../server/features/fund-trace/introduction-tree.rules.ts';

const entity = (id: string): EntityRef => {
  const labels: Record<string, Label> = {
    fund: 'Fund',
    company: 'Company',
    project: 'Project',
    park: 'Park',
  };
  return { id, label: labels[id.split(':')[0] ?? ''] ?? 'Institution', name: id };
};
const tie = (from: string, type: RelationshipType, to: string, more: Partial<Tie> = {}): Tie => ({
  id: `${from} ${type} ${to} ${more.asOf ?? ''}`,
  type,
  from,
  to,
  asOf: '2024',
  confidence: 'stated',
  sources: [],
  ...more,
});

/** Spreads over ties held in memory as the use case does over the graph, then hangs them up. */
function treeOver(ties: readonly Tie[]) {
  const fund = entity('fund:f');
  const spread = new IntroductionSpread(fund);
  let rounds = 0;
  for (let steps = spread.nextSteps(); steps.length; steps = spread.nextSteps()) {
    expect(++rounds).toBeLessThan(50);
    spread.take(
      steps.flatMap((step): Found[] => [
        ...ties
          .filter((t) => t.from === step.id && step.out.includes(t.type))
          .map((t) => ({ tie: t, next: entity(t.to) })),
        ...ties
          .filter((t) => t.to === step.id && step.in.includes(t.type))
          .map((t) => ({ tie: t, next: entity(t.from) })),
      ]),
    );
  }
  return introductionTree(fund, [...spread.found.values()], new Map(ties.map((t) => [t.id, t])));
}
const drawn = (ties: readonly Tie[]) =>
  treeOver(ties).map(
    ({ key, by, entity: { id }, generation, again }) =>
      `${'  '.repeat(key.split(' > ').length - 1)}${by} ${id} ${generation}${again ? ' again' : ''}`,
  );

describe('knock-on introductions', () => {
  test('what the fund introduced introduces others, who introduce a third', () => {
    expect(
      drawn([
        tie('fund:f', 'INTRODUCED', 'company:a'),
        tie('company:a', 'INTRODUCED', 'company:b'),
        tie('company:b', 'INTRODUCED', 'project:c'),
      ]),
    ).toEqual(['introduced company:a 1', '  introduced company:b 2', '    introduced project:c 3']);
  });

  test('firms that introduce each other unfold once: the loop is marked, not followed', () => {
    expect(
      drawn([
        tie('fund:f', 'INTRODUCED', 'company:a'),
        tie('company:a', 'INTRODUCED', 'company:b'),
        tie('company:b', 'INTRODUCED', 'company:a'),
        tie('company:b', 'INTRODUCED', 'fund:f'),
      ]),
    ).toEqual([
      'introduced company:a 1',
      '  introduced company:b 2',
      '    introduced company:a 3 again',
      '    introduced fund:f 3 again',
    ]);
  });

  test('money is followed to whoever introduced, through sub-funds and subsidiaries; a branch without an introduction is left out', () => {
    expect(
      drawn([
        tie('fund:f', 'INVESTS_IN', 'fund:sub'),
        tie('fund:sub', 'INVESTS_IN', 'company:a'),
        tie('company:local', 'SUBSIDIARY_OF', 'company:a'),
        tie('company:local', 'INTRODUCED', 'company:b'),
        tie('fund:f', 'INVESTS_IN', 'company:idle'),
        tie('company:idle', 'BACKS', 'project:idle'),
      ]),
    ).toEqual([
      'invested fund:sub 0',
      '  invested company:a 0',
      '    owns company:local 0',
      '      introduced company:b 1',
    ]);
  });

  test('who builds an introduced project came with it, but what they own besides did not', () => {
    expect(
      drawn([
        tie('fund:f', 'INTRODUCED', 'project:p'),
        tie('company:a', 'BACKS', 'project:p'),
        tie('company:a', 'INTRODUCED', 'company:b'),
        tie('company:a', 'INVESTS_IN', 'company:c'),
        tie('company:c', 'INTRODUCED', 'company:d'),
      ]),
    ).toEqual(['introduced project:p 1', '  builder company:a 1', '    introduced company:b 2']);
  });

  test('what is both introduced and paid for unfolds under the introduction', () => {
    expect(
      drawn([
        tie('fund:f', 'INVESTS_IN', 'company:a'),
        tie('fund:f', 'INTRODUCED', 'company:a'),
        tie('company:a', 'INTRODUCED', 'company:b'),
      ]),
    ).toEqual(['introduced company:a 1', '  introduced company:b 2']);
  });

  test('several sources of one introduction hang on one place, earliest first', () => {
    const [only, ...more] = treeOver([
      tie('fund:f', 'INTRODUCED', 'company:a', { asOf: '2023', mode: 'capital' }),
      tie('fund:f', 'INTRODUCED', 'company:a', { asOf: '2019', mode: 'park' }),
    ]);
    expect([only?.ties.map(({ asOf, mode }) => [asOf, mode]), more]).toEqual([
      [
        ['2019', 'park'],
        ['2023', 'capital'],
      ],
      [],
    ]);
  });

  test('the counts: each thing once, in its earliest generation; joint ones and those without a mode apart', () => {
    const tree = treeOver([
      tie('fund:f', 'INTRODUCED', 'company:a', { mode: 'capital', joint: true }),
      tie('fund:f', 'INTRODUCED', 'company:b', { mode: 'capital' }),
      tie('company:a', 'INTRODUCED', 'company:b'),
      tie('company:a', 'INTRODUCED', 'company:c', { mode: 'business' }),
    ]);
    expect(countIntroductions(tree)).toEqual({
      introduced: 3,
      byGeneration: [
        { generation: 1, count: 2 },
        { generation: 2, count: 1 },
      ],
      byMode: [
        { mode: 'capital', count: 2 },
        { mode: null, count: 1 },
        { mode: 'business', count: 1 },
      ],
      joint: 1,
    });
  });
});
