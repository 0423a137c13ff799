import { describe, expect, test } from '@jest/globals';
import { DEFAULT_SETTINGS } from '../../server/contract/gap-settings.ts';
import {
  actionFor,
  completeness,
  criticality,
  decidingCoverage,
  demand,
  downstreamShare,
  judge as judgeWith,
  localSupplyRate,
  priority,
  shortage,
  type FirmFact,
  type SegmentFacts,
} from '../../server/features/gap-analysis/gap-analysis.rules.ts';

const firm = (group: string, more: Partial<FirmFact> = {}): FirmFact => ({
  group,
  leader: false,
  confidence: 'stated',
  asOf: '2024-05',
  ...more,
});
const segment = (more: Partial<SegmentFacts>): SegmentFacts => ({
  firms: [],
  pipeline: [],
  coverage: null,
  ...more,
});
const judge = (facts: SegmentFacts) => judgeWith(facts, DEFAULT_SETTINGS);
const lookedInto = (finding: 'present' | 'absent', asOf = '2023-06') => ({ lookedInto: true, finding, asOf });

describe('the verdict on a segment', () => {
  test('nobody looked: insufficient data, never missing', () => {
    expect(judge(segment({}))).toEqual({ verdict: 'unknown', rule: 'not-looked-into', groups: 0 });
  });

  test('somebody looked but found no source that would tell: insufficient data', () => {
    const coverage = { lookedInto: false, finding: null, asOf: '2026-11-21' };
    expect(judge(segment({ coverage }))).toEqual({ verdict: 'unknown', rule: 'not-looked-into', groups: 0 });
  });

  test('a source that would have named a firm says there is none: missing', () => {
    expect(judge(segment({ coverage: lookedInto('absent') }))).toEqual({
      verdict: 'missing',
      rule: 'declared-absent',
      groups: 0,
    });
  });

  test('declared absent and a project only signed: still missing', () => {
    expect(judge(segment({ coverage: lookedInto('absent'), pipeline: ['signed'] })).verdict).toBe('missing');
  });

  test('declared absent and a project now producing: weak', () => {
    expect(judge(segment({ coverage: lookedInto('absent'), pipeline: ['in-production'] }))).toEqual({
      verdict: 'weak',
      rule: 'project-producing',
      groups: 0,
    });
  });

  test('said to be present without a firm named: weak', () => {
    expect(judge(segment({ coverage: lookedInto('present') })).rule).toBe('present-but-unnamed');
  });

  test('a segment with one local firm is weak', () => {
    expect(judge(segment({ firms: [firm('a')] }))).toEqual({ verdict: 'weak', rule: 'one-group', groups: 1 });
  });

  test('two firms of one group count once', () => {
    expect(judge(segment({ firms: [firm('hisense'), firm('hisense')] }))).toEqual({
      verdict: 'weak',
      rule: 'one-group',
      groups: 1,
    });
  });

  test('two independent firms make it strong', () => {
    expect(judge(segment({ firms: [firm('a'), firm('b')] }))).toEqual({
      verdict: 'strong',
      rule: 'several-groups',
      groups: 2,
    });
  });

  test('the chain leader alone makes it strong', () => {
    expect(judge(segment({ firms: [firm('boe', { leader: true })] })).rule).toBe('leader-present');
  });

  test('firms known only by inference do not make it strong', () => {
    const firms = [firm('a', { confidence: 'inferred' }), firm('b', { confidence: 'contested' })];
    expect(judge(segment({ firms }))).toEqual({ verdict: 'weak', rule: 'only-inferred', groups: 2 });
  });

  test('an absence declared after the firms were reported leaves it weak', () => {
    const facts = segment({ firms: [firm('a'), firm('b')], coverage: lookedInto('absent', '2025-01') });
    expect(judge(facts).rule).toBe('absence-declared-later');
  });
});

test('missing is to be attracted, weak reinforced, strong extended, unknown left alone', () => {
  expect((['missing', 'weak', 'strong', 'unknown'] as const).map(actionFor)).toEqual([
    'attract',
    'reinforce',
    'extend',
    null,
  ]);
});

test('a region’s own look into a segment speaks before a wider one, a look before none, the newest first', () => {
  const rows = [
    { lookedInto: false, finding: null, asOf: '2026-01', exact: true },
    { ...lookedInto('absent', '2022-01'), exact: true },
    { ...lookedInto('present', '2025-01'), exact: false },
    { ...lookedInto('absent', '2023-01'), exact: true },
  ];
  expect(decidingCoverage(rows)).toEqual({ ...lookedInto('absent', '2023-01'), exact: true });
  expect(decidingCoverage([])).toBeNull();
});

describe('priority', () => {
  const ids = ['glass', 'panel', 'module', 'set'];
  const feeds = [
    { from: 'glass', to: 'panel' },
    { from: 'panel', to: 'module' },
    { from: 'module', to: 'set' },
    { from: 'set', to: 'glass' },
  ];

  test('everything downstream counts once, also round a loop', () => {
    expect(ids.map((id) => downstreamShare(id, ids, feeds.slice(0, 3)))).toEqual([1, 2 / 3, 1 / 3, 0]);
    expect(downstreamShare('glass', ids, feeds)).toBe(1);
  });

  test('its parts are multiplied and an unjudged segment has none', () => {
    expect(priority({ criticality: 0.5, shortage: 1, demand: 0.4 }).score).toBeCloseTo(0.2);
    expect(priority({ criticality: 0.5, shortage: null, demand: 0.4 }).score).toBeNull();
  });

  test('a key segment that everything depends on is most critical', () => {
    expect([criticality(true, 1, DEFAULT_SETTINGS), criticality(false, 0, DEFAULT_SETTINGS)]).toEqual([
      1, 0.2,
    ]);
  });

  test('a project lowers the shortage, more once it is being built', () => {
    expect([
      shortage('missing', [], DEFAULT_SETTINGS),
      shortage('missing', ['in-talks'], DEFAULT_SETTINGS),
      shortage('missing', ['signed'], DEFAULT_SETTINGS),
      shortage('missing', ['signed', 'started'], DEFAULT_SETTINGS),
      shortage('weak', [], DEFAULT_SETTINGS),
      shortage('unknown', ['started'], DEFAULT_SETTINGS),
    ]).toEqual([1, 1, 0.75, 0.5, 0.5, null]);
  });

  test('each further local buyer adds less demand', () => {
    expect([0, 2, 8].map((firms) => demand(firms, DEFAULT_SETTINGS))).toEqual([0.25, 0.5, 0.75]);
  });
});

describe('how complete a chain is', () => {
  test('key segments weigh double, weak ones count half, unknown ones are left out and shown', () => {
    expect(
      completeness(
        [
          { verdict: 'strong', key: true },
          { verdict: 'weak', key: false },
          { verdict: 'missing', key: false },
          { verdict: 'unknown', key: true },
        ],
        DEFAULT_SETTINGS,
      ),
    ).toEqual({ completeness: 2.5 / 4, judgedShare: 3 / 4 });
  });

  test('nothing judged: no figure at all', () => {
    expect(completeness([{ verdict: 'unknown', key: true }], DEFAULT_SETTINGS)).toEqual({
      completeness: null,
      judgedShare: 0,
    });
  });

  test('the local supply rate is a share of the suppliers known, or absent', () => {
    expect([localSupplyRate([{ local: true }, { local: false }]), localSupplyRate([])]).toEqual([0.5, null]);
  });
});
