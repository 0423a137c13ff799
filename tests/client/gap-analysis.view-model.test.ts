import { describe, expect, test } from '@jest/globals';
import type { TFunction } from 'i18next';
import { DEFAULT_SETTINGS, usedSettings } from '../../server/contract/gap-settings.ts';
import type { GapAnswer, SegmentGap, Verdict } from '../../server/contract/gap-analysis.ts';
import {
  chosenChain,
  completenessSums,
  countVerdicts,
  firstGaps,
  introductionsAddress,
  matches,
  neighboursOf,
  percent,
  sentenceIn,
  settingsIn,
  sorted,
} from '../../client/features/gap-analysis/gap-analysis.view-model.ts';
import { changedOnly } from '../../client/features/gap-analysis/gap-settings-url.ts';
import { gapExport } from '../../client/features/gap-analysis/gap-export.ts';
import { regionTree } from '../../client/features/gap-analysis/region-tree.ts';

type Short = { name: string; verdict: Verdict; score?: number | null; key?: boolean; candidates?: number };

function gap({ name, verdict, score = null, key = false, candidates = 0 }: Short): SegmentGap {
  return {
    segment: { id: `segment:${name}`, name, position: 'upstream', order: 1, key, sources: [] },
    verdict,
    action: null,
    reason: {
      rule: 'one-group',
      firms: 1,
      groups: 1,
      leaders: 0,
      pipeline: 0,
      furthest: null,
      sentence: { zh: '', en: '' },
    },
    priority: { score, criticality: 0.6, shortage: score === null ? null : 0.5, demand: 0.25 },
    firms: [],
    pipeline: [],
    demandFirms: 0,
    candidates,
    downstream: { cutOff: [], firms: 0, share: 0, held: [], substitutes: [] },
    sourcing: {
      local: { firms: 0, groups: 0 },
      customers: {
        groups: 0,
        supplied: 0,
        suppliers: 0,
        pairs: 0,
        withAmount: 0,
        hhi: null,
        by: null,
        ties: [],
      },
    },
    coverage: null,
    evidence: { count: 0, newest: null, sources: [] },
  };
}

const glass = gap({ name: '玻璃基板', verdict: 'unknown', key: true, candidates: 8 });
const oled = gap({ name: 'OLED面板', verdict: 'missing', score: 0.27, key: true, candidates: 5 });
const driver = gap({ name: '显示驱动芯片', verdict: 'weak', score: 0.22, candidates: 3 });
const mobile = gap({ name: '显示模组', verdict: 'strong', score: 0.02, key: true, candidates: 2 });
const all = [glass, oled, driver, mobile];
const names = (gaps: readonly SegmentGap[]) => gaps.map(({ segment }) => segment.name);

const answer: GapAnswer = {
  chain: { id: 'chain:new-display', label: 'Chain', name: '新型显示' },
  region: { id: 'region:cn-3702', label: 'Region', name: '青岛市' },
  leaders: [],
  completeness: 0.5,
  judgedShare: 0.75,
  localSupplyRate: null,
  localSupplyTies: 0,
  localSuppliers: { local: 0, known: 0 },
  localSupplyByAmount: {
    rate: null,
    localYuan: 0,
    knownYuan: 0,
    withAmount: 0,
    pairs: 0,
    from: null,
    to: null,
  },
  thresholds: usedSettings(DEFAULT_SETTINGS),
  segments: all,
  feeds: [
    { from: glass.segment.id, to: oled.segment.id, confidence: 'stated', sources: [] },
    { from: oled.segment.id, to: mobile.segment.id, confidence: 'stated', sources: [] },
  ],
  basis: { queries: [], asOf: '2026-06-30', newest: null },
};

describe('the table of segments', () => {
  test('the most urgent stands first, what has no priority last, also when turned round', () => {
    expect(names(sorted(all, 'priority', false))).toEqual([
      'OLED面板',
      '显示驱动芯片',
      '显示模组',
      '玻璃基板',
    ]);
    expect(names(sorted(all, 'priority', true))).toEqual([
      '显示模组',
      '显示驱动芯片',
      'OLED面板',
      '玻璃基板',
    ]);
  });

  test('along the chain, and against it', () => {
    expect(names(sorted(all, 'chain', true))).toEqual(names(all));
    expect(names(sorted(all, 'chain', false))).toEqual(names(all).toReversed());
  });

  test('by candidates', () => {
    expect(names(sorted(all, 'candidates', true))).toEqual([
      '显示模组',
      '显示驱动芯片',
      'OLED面板',
      '玻璃基板',
    ]);
  });

  test('filters narrow together, an empty one lets everything through', () => {
    const passing = (filter: Parameters<typeof matches>[1]) =>
      names(all.filter((each) => matches(each, filter)));
    expect(passing({ verdict: [], position: [], key: false })).toEqual(names(all));
    expect(passing({ verdict: ['missing', 'unknown'], position: [], key: false })).toEqual([
      '玻璃基板',
      'OLED面板',
    ]);
    expect(passing({ verdict: ['weak', 'strong'], position: ['upstream'], key: true })).toEqual(['显示模组']);
    expect(passing({ verdict: [], position: ['downstream'], key: false })).toEqual([]);
  });
});

test('the gaps to work on first are missing or weak ones, never unknown ones', () => {
  expect(names(firstGaps(all, 5))).toEqual(['OLED面板', '显示驱动芯片']);
  expect(names(firstGaps(all, 1))).toEqual(['OLED面板']);
});

test('verdicts are counted, those nobody got as 0', () => {
  expect(countVerdicts([glass, glass, oled])).toEqual({ missing: 1, weak: 0, strong: 0, unknown: 2 });
});

test('the sums beside the completeness count key segments twice and leave unknown ones out', () => {
  expect(completenessSums(answer)).toEqual({ judged: 3, total: 4, reached: 2.5, weight: 5 });
});

test('a segment’s neighbours are what feeds it and what it feeds', () => {
  const { upstream, downstream } = neighboursOf(answer, oled.segment.id);
  expect([names(upstream), names(downstream)]).toEqual([['玻璃基板'], ['显示模组']]);
});

const chain = (id: string, segments: number) => ({
  id,
  name: id,
  segments,
  firms: 0,
  leaders: [],
  taxonomies: [],
});

describe('which chain is shown', () => {
  const chains = [chain('chain:bare', 0), chain('chain:display', 34)];

  test('the one asked for, also when nothing is known of it', () => {
    expect(chosenChain(chains, 'chain:bare')?.id).toBe('chain:bare');
  });
  test('without a wish the first that can be judged', () => {
    expect(chosenChain(chains, null)?.id).toBe('chain:display');
  });
  test('none for one that is not there', () => {
    expect(chosenChain(chains, 'chain:none')).toBeUndefined();
  });
});

test('the way to the introductions carries leader, segments, region, chain and day', () => {
  expect(
    introductionsAddress({
      chain: 'chain:new-display',
      leader: 'company:boe',
      segments: ['segment:a', 'segment:b'],
      outside: 'region:cn-3702',
      asOf: '2024-01-01',
    }),
  ).toBe(
    '/introductions?chain=chain%3Anew-display&leader=company%3Aboe&segments=segment%3Aa%2Csegment%3Ab&outside=region%3Acn-3702&asOf=2024-01-01',
  );
});

test('a share is a percentage, no share a dash', () => {
  expect([0.6730769, 0.5, 0, null].map(percent)).toEqual(['67.3%', '50%', '0%', '—']);
});

describe('what is taken away of the gaps', () => {
  const source = { id: 'source:a', title: '名录' };
  const evidence = { count: 2, newest: '2020-10-28', sources: [source] };
  const url = {
    chain: null,
    region: null,
    asOf: null,
    segment: null,
    against: null,
    view: 'both' as const,
    verdict: ['missing' as const, 'weak' as const],
    position: [],
    key: false,
    sort: 'priority' as const,
    ascending: false,
  };
  const t = ((key: string) => key) as unknown as TFunction<'gaps'>;
  const shown = { ...answer, segments: [driver, { ...oled, evidence }, mobile] };
  const exported = gapExport(
    shown,
    url,
    {
      picture: { name: '全景', svg: '<svg/>' },
      overlay: null,
      candidates: [],
      bases: [{ queries: ['candidates/of-segment.cypher'], asOf: '2026-06-30', newest: null }],
    },
    { t, language: 'zh-CN' },
  );

  test('holds the rows shown in their order, each with what vouches for it', () => {
    const [list] = exported.tables;
    expect(list?.rows.map(([name, , , verdict, , priority]) => [name, verdict, priority])).toEqual([
      ['OLED面板', 'verdict.missing', 0.27],
      ['显示驱动芯片', 'verdict.weak', 0.22],
    ]);
    expect(list?.rowSources).toEqual([[source], []]);
    expect(exported.sources).toEqual([source]);
  });

  test('says what it was narrowed by, its figures with their formulas, and all queries used', () => {
    expect(exported.filters).toEqual([
      ['choose.chain', '新型显示'],
      ['choose.region', '青岛市'],
      ['table.verdict', 'verdict.missing、verdict.weak'],
    ]);
    expect(exported.figures?.map(({ name, value }) => [name, value])).toEqual([
      ['completeness.name', '50%'],
      ['export.supplyByCount', '—'],
      ['export.supplyByAmount', '—'],
      ['verdicts.name', 'verdict.missing 1 · verdict.weak 1 · verdict.strong 1 · verdict.unknown 0'],
    ]);
    expect(exported.basis.queries).toEqual(['candidates/of-segment.cypher']);
  });
});

const region = (id: string, within: string | null, firms: number) => ({
  id,
  name: id,
  level: 'city',
  within,
  firms,
});

test('the home city heads the regions with its districts, then countries by how much is known of them', () => {
  const tree = regionTree(
    [
      region('us', null, 1),
      region('cn', null, 0),
      region('shandong', 'cn', 2),
      region('qingdao', 'shandong', 5),
      region('huangdao', 'qingdao', 3),
      region('lost', 'nowhere', 0),
    ],
    'qingdao',
  );
  expect(tree).toEqual([
    {
      id: 'qingdao',
      name: 'qingdao',
      firms: 8,
      children: [{ id: 'huangdao', name: 'huangdao', firms: 3, children: [] }],
    },
    {
      id: 'cn',
      name: 'cn',
      firms: 10,
      children: [{ id: 'shandong', name: 'shandong', firms: 10, children: [] }],
    },
    { id: 'us', name: 'us', firms: 1, children: [] },
    { id: 'lost', name: 'lost', firms: 0, children: [] },
  ]);
});

describe('thresholds and weights in the address', () => {
  test('only what differs from its default is asked for', () => {
    expect(changedOnly({ minGroups: 3, weakScore: 0.5, keyWeight: null })).toEqual({ minGroups: 3 });
    expect(changedOnly({ weakScore: 0 })).toEqual({ weakScore: 0 });
  });

  test('an answer is read with the values it was worked out with', () => {
    const asked = { ...answer, thresholds: usedSettings({ ...DEFAULT_SETTINGS, weakScore: 0.25 }) };
    expect(settingsIn(asked)).toEqual({ ...DEFAULT_SETTINGS, weakScore: 0.25 });
    expect(completenessSums(asked)).toEqual({ judged: 3, total: 4, reached: 2.25, weight: 5 });
  });
});

test('why a segment is judged so is told in the language asked for', () => {
  const reason = { ...oled.reason, sentence: { zh: '判为缺。', en: 'It is missing.' } };
  expect([sentenceIn({ reason }, 'zh-CN'), sentenceIn({ reason }, 'en')]).toEqual([
    '判为缺。',
    'It is missing.',
  ]);
});
