import { describe, expect, test } from '@jest/globals';
import type { TFunction } from 'i18next';
import { comparisonExport } from '../../client/features/gap-comparison/comparison-export.ts';
import type { ComparedSegment, Turn } from '../../server/contract/gap-comparison.ts';
import {
  countsSince,
  figureText,
  introducers,
  shownSegments,
} from '../../client/features/gap-comparison/comparison.view-model.ts';

const same = { from: 0, to: 0 };
const entry = (name: string, turn: Turn, more: Partial<ComparedSegment> = {}): ComparedSegment => ({
  segment: { id: `segment:${name}`, label: 'Segment', name },
  verdict: { from: 'weak', to: 'strong' },
  rule: { from: 'one-group', to: 'several-groups' },
  priority: same,
  criticality: same,
  shortage: same,
  demand: same,
  firms: same,
  groups: same,
  pipeline: same,
  demandFirms: same,
  candidates: same,
  suppliers: same,
  position: 'upstream',
  key: false,
  turn,
  sentence: { from: { zh: '', en: '' }, to: { zh: '', en: '' } },
  arrivals: [],
  departures: [],
  projects: [],
  sources: [],
  ...more,
});
const fund = { id: 'fund:a', label: 'Fund' as const, name: '甲基金' };
const introduction = (via: string | null) => ({
  by: fund,
  via: via === null ? null : { id: `project:${via}`, label: 'Project' as const, name: via },
  joint: false,
  asOf: '2024',
  sources: [],
});
const firm = {
  company: { id: 'company:a', label: 'Company' as const, name: '甲' },
  leader: false,
  group: { id: 'company:a', label: 'Company' as const, name: '甲' },
  places: [],
  confidence: 'stated' as const,
  asOf: '2020',
  sources: [],
  seat: { asOf: '2023-05', sources: [] },
  decisive: true,
  introductions: [introduction(null)],
};

describe('which segments are listed', () => {
  const all = [entry('a', 'same'), entry('b', 'closed'), entry('c', 'newly-known')];
  const names = (turn: Turn[], every: boolean) =>
    shownSegments(all, { turn, all: every }).map(({ segment }) => segment.name);

  test('those that are not the same, unless all are asked for or a turn is chosen', () => {
    expect([names([], false), names([], true), names(['same'], false), names(['closed'], true)]).toEqual([
      ['b', 'c'],
      ['a', 'b', 'c'],
      ['a'],
      ['b'],
    ]);
  });
});

test('a firm counts from the later of its work and its seat', () => {
  expect([
    countsSince(firm),
    countsSince({ ...firm, asOf: '2024' }),
    countsSince({ ...firm, seat: null }),
  ]).toEqual(['2023-05', '2024', '2020']);
});

test('an introducer is named once, with all it introduced through', () => {
  expect(introducers([introduction('一期'), introduction('二期'), introduction(null)])).toEqual([
    { by: fund, via: ['一期', '二期'] },
  ]);
});

test('a share reads in percent, a count as it is, none as a dash', () => {
  expect([
    figureText('completeness', 0.5),
    figureText('strong', 7),
    figureText('localSupplyByAmount', null),
  ]).toEqual(['50%', '7', '—']);
});

test('what is taken away names who came, from when, who introduced them, and what vouches for it', () => {
  const source = { id: 'source:a', title: '名录' };
  const came = { ...firm, sources: [source] };
  const answer = {
    chain: { id: 'chain:a', label: 'Chain' as const, name: '新型显示' },
    kind: 'days' as const,
    from: {
      region: { id: 'region:a', label: 'Region' as const, name: '青岛' },
      asOf: '2020-01-01',
      newest: null,
    },
    to: {
      region: { id: 'region:a', label: 'Region' as const, name: '青岛' },
      asOf: '2024-01-01',
      newest: null,
    },
    figures: [{ figure: 'completeness' as const, from: 0.5, to: null }],
    turns: { closed: 1, opened: 0, changed: 0, 'newly-known': 0, 'no-longer-known': 0, same: 0 },
    segments: [],
    basis: { queries: ['gap-analysis/one.cypher'], asOf: '2024-01-01', newest: null },
  };
  const segments = [entry('甲环节', 'closed', { arrivals: [came], sources: [source] })];
  const exported = comparisonExport(
    answer,
    segments,
    { turn: ['closed'], all: false },
    {
      t: ((key: string) => key) as unknown as TFunction<['comparison', 'common', 'gaps']>,
      language: 'zh-CN',
    },
  );
  expect(exported.filters.at(-1)).toEqual(['turns.label', 'turn.days.closed']);
  expect(exported.tables.map(({ rows }) => rows)).toEqual([
    [
      [
        '甲环节',
        'position.upstream',
        'verdict.weak',
        'verdict.strong',
        'turn.days.closed',
        '甲 2023-05',
        null,
        null,
        '甲基金',
      ],
    ],
    [['figure.completeness', '50%', '—']],
  ]);
  expect(exported.sources).toEqual([source]);
});
