import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { Verdict } from '../../server/contract/gap-analysis.ts';
import {
  DEFAULT_SETTINGS,
  GAP_SETTINGS,
  SETTING_IDS,
  settingsQuery,
  type SettingId,
} from '../../server/contract/gap-settings.ts';
import { STAGE_CODES } from '../../server/contract/graph-model.ts';
import {
  actionFor,
  completeness,
  criticality,
  decidingCoverage,
  demand,
  judge as judgeWith,
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
});

describe('whatever the settings', () => {
  const settings = fc.record(
    Object.fromEntries(
      SETTING_IDS.map((id) => {
        const { min, max } = GAP_SETTINGS[id];
        return [id, id === 'minGroups' ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true })];
      }),
    ) as Record<SettingId, fc.Arbitrary<number>>,
  );
  const verdict = fc.constantFrom<Verdict>('missing', 'weak', 'strong', 'unknown');
  const judged = fc.array(fc.record({ verdict, key: fc.boolean() }), { minLength: 1, maxLength: 20 });
  const BETTER: Record<Verdict, Verdict> = {
    missing: 'weak',
    weak: 'strong',
    strong: 'strong',
    unknown: 'unknown',
  };

  test('completeness lies in [0, 1] and does not fall when a verdict gets better', () => {
    fc.assert(
      fc.property(judged, fc.nat(), settings, (segments, which, chosen) => {
        const before = completeness(segments, chosen).completeness;
        const better = segments.map((one, index) =>
          index === which % segments.length ? { ...one, verdict: BETTER[one.verdict] } : one,
        );
        const after = completeness(better, chosen).completeness;
        if (before === null) expect(after).toBeNull();
        else {
          expect(before).toBeGreaterThanOrEqual(0);
          expect(before).toBeLessThanOrEqual(1);
          expect(after).toBeGreaterThanOrEqual(before - 1e-12);
        }
      }),
    );
  });

  test('criticality, shortage and demand lie in [0, 1]', () => {
    const stages = fc.array(fc.constantFrom(...STAGE_CODES, null), { maxLength: 5 });
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        settings,
        fc.boolean(),
        share,
        verdict,
        stages,
        fc.nat(1000),
        (chosen, key, part, is, at, n) => {
          const figures = [criticality(key, part, chosen), shortage(is, at, chosen) ?? 0, demand(n, chosen)];
          for (const figure of figures) {
            expect(figure).toBeGreaterThanOrEqual(0);
            expect(figure).toBeLessThanOrEqual(1 + 1e-12);
          }
        },
      ),
    );
  });

  test('one firm more never makes a segment weaker', () => {
    const RANK: Record<Verdict, number> = { unknown: 0, missing: 0, weak: 1, strong: 2 };
    const firms = fc.array(
      fc
        .record({ group: fc.constantFrom('a', 'b', 'c'), leader: fc.boolean() })
        .map(({ group, leader }) => firm(group, { leader })),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(firms, fc.constantFrom('a', 'd'), settings, (known, group, chosen) => {
        const before = judgeWith(segment({ firms: known }), chosen).verdict;
        const after = judgeWith(segment({ firms: [...known, firm(group)] }), chosen).verdict;
        expect(RANK[after]).toBeGreaterThanOrEqual(RANK[before]);
      }),
    );
  });
});

const read = (raw: unknown) => settingsQuery.weakScore.safeParse(raw);

describe('a setting as it is asked for', () => {
  test('is a number within its range, as text or as a number', () => {
    expect([read('0.25').data, read(0.25).data, read('1e-1').data, read(undefined).data]).toEqual([
      0.25, 0.25, 0.1, 0.5,
    ]);
  });

  test('is never read from nothing, from a word or from two values', () => {
    const bad = ['', ' ', 'half', '0.5,1', null, true, [], ['0.1', '0.2'], 'NaN', 'Infinity', -0.1];
    expect(bad.filter((raw) => read(raw).success)).toEqual([]);
  });
});
