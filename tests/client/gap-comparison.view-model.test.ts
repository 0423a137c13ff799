import { describe, expect, test } from '@jest/globals';
import type { ComparedSegment, Turn } from '../../server/contract/gap-comparison.ts';
import {
  comparisonCsv,
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

test('the file names who came, from when, and who introduced them, and disarms formulas', () => {
  const text = comparisonCsv([entry('=1', 'closed', { arrivals: [firm] })], {
    header: ['a'],
    position: () => '上游',
    verdict: (verdict) => verdict,
    turn: (turn) => turn,
    stage: () => '',
  });
  expect(text).toBe("\uFEFFa\r\n'=1,上游,weak,strong,closed,甲 2023-05,,,甲基金,\r\n");
});
