import { describe, expect, test } from '@jest/globals';
import type { Segment } from '../../server/contract/chains.ts';
import type { EntityRef } from '../../server/contract/common.ts';
import type { Change } from '../../server/contract/what-if.ts';
import { judgeChain } from '../../server/features/gap-analysis/judge-chain.ts';
import type { GapFacts } from '../../server/features/gap-analysis/read-gap-facts.use-case.ts';
import { gapChanges } from '../../server/features/gap-comparison/gap-changes.rules.ts';
import { overlayFacts } from '../../server/features/what-if/overlay-facts.ts';
import type { NamedRow } from '../../server/features/what-if/what-if.queries.ts';

const company = (name: string): EntityRef => ({ id: `company:${name}`, label: 'Company', name });
const segment = (name: string, order: number): Segment => ({
  id: `segment:${name}`,
  name,
  position: 'midstream',
  order,
  key: false,
  sources: [],
});
const fact = (asOf: string) => ({
  asOf,
  validFrom: undefined,
  validTo: undefined,
  confidence: 'stated' as const,
  evidence: undefined,
  sources: ['source:a'],
});
const here: EntityRef = { id: 'region:here', label: 'Region', name: '甲市' };
const firm = (name: string, of: string) => ({
  segment: `segment:${of}`,
  company: company(name),
  group: company(name),
  leader: false,
  places: [here],
  fact: fact('2022'),
});

const supply = (tie: string, from: string, local: boolean) => ({
  tie,
  supplier: company(from),
  supplierGroup: company(from),
  buyer: company('leader'),
  buyerGroup: 'company:leader',
  toLeader: true,
  local,
  segments: [],
  amount: null,
  fact: fact('2023'),
});

/** Glass feeds panels. One panel maker, no glass maker as a source says; two firms supply the leader, one of them local. */
const FACTS: GapFacts = {
  structure: {
    chain: { id: 'chain:display', label: 'Chain', name: '显示' },
    leaders: [company('leader')],
    segments: [segment('glass', 1), segment('panel', 2)],
    feeds: [{ from: 'segment:glass', to: 'segment:panel', confidence: 'stated', sources: [] }],
  },
  region: here,
  asOf: '2026-06-30',
  firms: [firm('panels', 'panel')],
  projects: [],
  looked: [
    {
      segment: 'segment:glass',
      exact: true,
      lookedInto: true,
      finding: 'absent',
      basis: undefined,
      asOf: '2024',
      evidence: undefined,
      sources: ['source:a'],
    },
  ],
  outside: new Map([['segment:glass', 1]]),
  supplyTies: [supply('tie:1', 'far', false), supply('tie:2', 'near', true)],
  substitutes: [],
  sources: (ids) => [...new Set(ids)].map((id) => ({ id, title: id })),
};

const row = (entity: EntityRef, more: Partial<NamedRow> = {}): [string, NamedRow] => [
  entity.id,
  { entity, group: null, leads: false, buys: false, works: false, here: false, ...more },
];
const KNOWN = new Map([
  row(company('leader'), { leads: true, buys: true }),
  row(company('far'), { works: true }),
  row(company('panels'), { works: true, here: true }),
  row(company('daughter'), { group: company('leader'), leads: true, buys: true }),
  row(company('stranger')),
  row({ id: 'segment:wheel', label: 'Segment', name: '轮' }),
  row({ id: 'region:far', label: 'Region', name: '远市' }),
  row({ id: 'park:here', label: 'Park', name: '甲园' }, { here: true }),
]);

function imagine(...changes: Change[]) {
  const { imagined, left, outcomes } = overlayFacts(FACTS, changes, KNOWN, FACTS.outside);
  const answer = judgeChain(imagined);
  const [glass, panel] = answer.segments;
  if (!glass || !panel) throw new Error('The chain has two segments');
  return { answer, glass, panel, left, outcomes, changed: gapChanges(judgeChain(FACTS), answer) };
}
const applied = { outcome: 'applied', about: null };

test('nothing imagined, nothing changed', () => {
  expect(imagine().changed).toEqual({ figures: [], segments: [] });
});

describe('a firm imagined', () => {
  test('where a source says there is none makes the segment weak, and says that it is imagined', () => {
    const { glass, answer, outcomes } = imagine({ do: 'add-firm', segment: 'segment:glass', name: '新玻璃' });
    expect(outcomes).toEqual([applied]);
    expect([glass.verdict, glass.reason.rule, answer.completeness]).toEqual(['weak', 'one-group', 0.5]);
    expect(glass.firms).toEqual([
      {
        company: { id: 'virtual:1', label: 'Company', name: '假设：新玻璃' },
        group: { id: 'virtual:1', label: 'Company', name: '假设：新玻璃' },
        leader: false,
        places: [here],
        confidence: 'stated',
        asOf: '2026-06-30',
        evidence: '假设，不是事实',
        sources: [],
      },
    ]);
  });

  test('beside a firm of another group makes the segment strong, of the same group does not', () => {
    expect(imagine({ do: 'add-firm', segment: 'segment:panel' }).panel.verdict).toBe('strong');
    const same = imagine({ do: 'add-firm', segment: 'segment:panel', group: 'company:panels' });
    expect([same.panel.verdict, same.panel.reason.groups]).toEqual(['weak', 1]);
  });

  test('of the chain leader’s group counts as the leader being there', () => {
    const { glass } = imagine({ do: 'add-firm', segment: 'segment:glass', group: 'company:daughter' });
    expect([glass.verdict, glass.reason.rule, glass.firms[0]?.group]).toEqual([
      'strong',
      'leader-present',
      company('leader'),
    ]);
  });

  test('that is a supplier known elsewhere becomes a local supplier', () => {
    const { answer } = imagine({ do: 'add-firm', segment: 'segment:glass', company: 'company:far' });
    expect([answer.localSupplyRate, answer.localSuppliers]).toEqual([1, { local: 2, known: 2 }]);
  });

  test('raises the demand of what feeds its segment', () => {
    expect(imagine({ do: 'add-firm', segment: 'segment:panel' }).glass.demandFirms).toBe(2);
  });

  test('may supply the leader in a later step', () => {
    const { answer, outcomes } = imagine(
      { do: 'add-firm', segment: 'segment:glass' },
      { do: 'add-supply', from: 'virtual:1', to: 'company:leader' },
    );
    expect(outcomes).toEqual([applied, applied]);
    expect([answer.localSuppliers, answer.localSupplyTies]).toEqual([{ local: 2, known: 3 }, 3]);
  });

  test('is no evidence', () => {
    const { left } = imagine(
      { do: 'add-firm', segment: 'segment:glass' },
      { do: 'add-project', segment: 'segment:glass', stage: 'signed' },
      { do: 'add-supply', from: 'company:panels', to: 'company:leader' },
    );
    expect(judgeChain(left)).toEqual(judgeChain(FACTS));
  });
});

describe('a project imagined', () => {
  test('that is signed lowers the shortage; one in production makes a missing segment weak', () => {
    const signed = imagine({ do: 'add-project', segment: 'segment:glass', stage: 'signed' });
    expect([signed.glass.verdict, signed.glass.priority.shortage]).toEqual(['missing', 0.75]);
    const producing = imagine({ do: 'add-project', segment: 'segment:glass', stage: 'in-production' });
    expect([producing.glass.verdict, producing.glass.reason.rule]).toEqual(['weak', 'project-producing']);
    expect(producing.glass.pipeline[0]?.project.name).toBe('假设：项目1');
  });
});

describe('what is left out', () => {
  test('a firm removed takes the verdict and its supply ties with it', () => {
    const { panel, changed } = imagine({ do: 'remove', id: 'company:panels' });
    expect([panel.verdict, panel.firms]).toEqual(['unknown', []]);
    expect(
      changed.segments.map((change) => [change.segment.name, change.verdict, change.demandFirms]),
    ).toEqual([
      ['glass', { from: 'missing', to: 'missing' }, { from: 1, to: 0 }],
      ['panel', { from: 'weak', to: 'unknown' }, { from: 0, to: 0 }],
    ]);
  });

  test('a supply tie removed leaves the denominator', () => {
    const { answer, changed } = imagine({ do: 'remove', id: 'tie:1' });
    expect(answer.localSupplyRate).toBe(1);
    expect(changed.figures).toEqual([
      { figure: 'localSupplyRate', from: 0.5, to: 1 },
      { figure: 'knownSuppliers', from: 2, to: 1 },
      { figure: 'localSupplyTies', from: 2, to: 1 },
    ]);
  });

  test('a leader removed no longer buys, and nothing can be supplied to it afterwards', () => {
    const { answer, outcomes } = imagine(
      { do: 'remove', id: 'company:leader' },
      { do: 'add-supply', from: 'company:panels', to: 'company:leader' },
    );
    expect([answer.leaders, answer.localSupplyRate]).toEqual([[], null]);
    expect(outcomes).toEqual([applied, { outcome: 'not-a-buyer', about: 'company:leader' }]);
  });

  test('a firm muted in a segment where it is not is told', () => {
    const { outcomes, changed } = imagine(
      { do: 'mute', id: 'company:stranger', segment: 'segment:panel' },
      { do: 'mute', id: 'company:panels', segment: 'segment:panel' },
    );
    expect(outcomes).toEqual([{ outcome: 'not-among-facts', about: 'company:stranger' }, applied]);
    expect(changed.segments).toHaveLength(2);
  });
});

test.each<[string, Change, string, string]>([
  ['an id the graph does not hold', { do: 'remove', id: 'company:none' }, 'unknown-id', 'company:none'],
  [
    'a segment of another chain',
    { do: 'add-firm', segment: 'segment:wheel' },
    'other-chain',
    'segment:wheel',
  ],
  [
    'a company that is gone',
    { do: 'add-firm', segment: 'segment:glass', company: 'company:none' },
    'unknown-id',
    'company:none',
  ],
  [
    'a place elsewhere',
    { do: 'add-firm', segment: 'segment:glass', place: 'region:far' },
    'outside-region',
    'region:far',
  ],
  [
    'a firm that is there already',
    { do: 'add-firm', segment: 'segment:panel', company: 'company:panels' },
    'already-so',
    'company:panels',
  ],
  [
    'a supply that is known already',
    { do: 'add-supply', from: 'company:far', to: 'company:leader' },
    'already-so',
    'company:far',
  ],
  [
    'a buyer who is no leader',
    { do: 'add-supply', from: 'company:far', to: 'company:panels' },
    'not-a-buyer',
    'company:panels',
  ],
  [
    'a supplier no step adds',
    { do: 'add-supply', from: 'virtual:7', to: 'company:leader' },
    'unknown-id',
    'virtual:7',
  ],
])('%s is told and changes nothing', (_, change, outcome, about) => {
  const { outcomes, changed } = imagine(change);
  expect(outcomes).toEqual([{ outcome, about }]);
  expect(changed).toEqual({ figures: [], segments: [] });
});
