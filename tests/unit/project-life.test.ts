import { describe, expect, test } from '@jest/globals';
import type { BulletinCounts } from '../../server/contract/project-bulletin.ts';
import { newEntrySchema } from '../../server/contract/project-life.ts';
import { sumAmounts } from '../../server/features/projects/project-amount.rules.ts';
import { cardReasons, DEFAULT_CARD_RULES } from '../../server/features/projects/deal-card.rules.ts';
import { enteredOf, metBy, plannedStill } from '../../server/features/projects/entered.rules.ts';
import { stageRuns } from '../../server/features/projects/stage-history.rules.ts';
import {
  backward,
  isToCome,
  milestoneState,
  stepBackOf,
} from '../../server/features/project-life/project-life.rules.ts';
import { yearBefore, yearOnYear } from '../../server/features/project-bulletin/bulletin-period.rules.ts';
import { holdAgainst } from '../../server/features/project-bulletin/held-against.rules.ts';
import { isPublic, publishedPart } from '../../server/features/sites/sites.rules.ts';
import type { SiteOffer } from '../../server/contract/sites.ts';

const TODAY = '2026-06-30';
const nothing = { milestones: [], issues: [] };

describe('a step of a project', () => {
  const records = [
    { value: 'signed' as const, asOf: '2024-03-31', period: '2024Q1' },
    { value: 'started' as const, asOf: '2025-05' },
  ];

  test('onwards, and the same stage confirmed, need no reason', () => {
    expect([
      stepBackOf(records, 'completed', '2026-01'),
      stepBackOf(records, 'started', '2026-01'),
      stepBackOf([], 'signed', '2026-01'),
      stepBackOf(records, 'in-talks', '2023-01'),
    ]).toEqual([undefined, undefined, undefined, undefined]);
  });

  test('back, to the end, or before an earlier stage recorded later is a step back', () => {
    expect([
      stepBackOf(records, 'signed', '2026-01'),
      stepBackOf(records, 'ended', '2026-01'),
      stepBackOf(records, 'completed', '2025-01'),
      stepBackOf([{ value: 'ended', asOf: '2025' }], 'signed', '2026'),
    ]).toEqual([
      { from: 'started', to: 'signed', on: '2026-01' },
      { from: 'started', to: 'ended', on: '2026-01' },
      { from: 'completed', to: 'started', on: '2025-05' },
      { from: 'ended', to: 'signed', on: '2026' },
    ]);
  });

  test('a history tells which of its records lead back', () => {
    expect(backward(['signed', 'started', 'signed', 'signed', 'completed'])).toEqual([
      false,
      false,
      true,
      false,
      false,
    ]);
  });

  test('a date is to come only when its first day is', () => {
    expect(
      ['2026', '2026-06', '2026-06-30', '2026-07', '2027', 'soon'].map((on) => isToCome(on, TODAY)),
    ).toEqual([false, false, false, true, true, true]);
  });
});

const SIGNED_LONG = { stage: 'signed' as const, dwell: { least: 800, most: 900 } };

const cardWhenHeard = (lastHeard: string) =>
  cardReasons({ ...SIGNED_LONG, lastHeard, ...nothing }, DEFAULT_CARD_RULES, TODAY)[0]?.card;

describe('cards', () => {
  test('a project still heard of is late; one nobody mentions is silent, whatever card it would have', () => {
    expect(
      cardReasons({ ...SIGNED_LONG, lastHeard: '2026-05', ...nothing }, DEFAULT_CARD_RULES, TODAY),
    ).toEqual([{ kind: 'stage', card: 'red', stage: 'signed', days: 800, limit: 730 }]);
    expect(
      cardReasons({ ...SIGNED_LONG, lastHeard: '2024-06-30', ...nothing }, DEFAULT_CARD_RULES, TODAY),
    ).toEqual([
      { kind: 'silent', card: 'silent', days: 730, limit: 365, lastHeard: '2024-06-30', would: 'red' },
    ]);
  });

  test('a year of silence to the day is not silence yet, a day more is', () => {
    expect([cardWhenHeard('2025-06-30'), cardWhenHeard('2025-06-29')]).toEqual(['red', 'silent']);
  });

  test('a planned date and the date of a problem count although nobody mentions the project', () => {
    expect(
      cardReasons(
        {
          ...SIGNED_LONG,
          lastHeard: '2024',
          milestones: [{ stage: 'started', due: '2026-06-01' }],
          issues: [{ what: '用地', due: '2026-05-01' }],
        },
        DEFAULT_CARD_RULES,
        TODAY,
      ),
    ).toEqual([
      { kind: 'issue', card: 'red', what: '用地', due: '2026-05-01', days: 60, limit: 30 },
      { kind: 'milestone', card: 'yellow', stage: 'started', due: '2026-06-01', days: 29, limit: 1 },
      { kind: 'silent', card: 'silent', days: 546, limit: 365, lastHeard: '2024', would: 'red' },
    ]);
  });

  test('what is produced or has ended is watched for nothing', () => {
    const milestones = [{ stage: 'started' as const, due: '2020-01-01' }];
    expect([
      cardReasons(
        { stage: 'in-production', dwell: { least: 4000, most: 4000 }, lastHeard: '2015', ...nothing },
        DEFAULT_CARD_RULES,
        TODAY,
      ),
      cardReasons(
        { stage: 'ended', dwell: null, lastHeard: '2015', milestones, issues: [] },
        DEFAULT_CARD_RULES,
        TODAY,
      ),
    ]).toEqual([[], []]);
  });

  test('a later stage meets a planned date too, an end does not', () => {
    const runs = stageRuns([
      { value: 'signed', asOf: '2024' },
      { value: 'completed', asOf: '2026-02' },
    ]);
    const plan = [
      { stage: 'started' as const, due: '2026-01-01' },
      { stage: 'in-production' as const, due: '2026-06-01' },
    ];
    expect(plannedStill(plan, runs)).toEqual([plan[1]]);
    expect([
      milestoneState({ stage: 'started', due: '2026-01-01' }, runs, TODAY),
      milestoneState({ stage: 'in-production', due: '2026-06-01' }, runs, TODAY),
      milestoneState({ stage: 'in-production', due: TODAY }, runs, TODAY),
    ]).toEqual([
      { state: 'met', metOn: '2026-02' },
      { state: 'overdue', metOn: null },
      { state: 'ahead', metOn: null },
    ]);
    expect(metBy('started', stageRuns([{ value: 'ended', asOf: '2025' }]))).toBeUndefined();
  });
});

test('of what people entered the newest decides, and a planned date is replaced by a newer one', () => {
  const source = { title: '台账' };
  const entries = [
    { kind: 'team', name: '一组', on: '2024', source },
    { kind: 'milestone', stage: 'started', due: '2025-01-01', on: '2024', source },
    { kind: 'team', name: '二组', on: '2025', source },
    { kind: 'milestone', stage: 'started', due: '2026-01-01', on: '2025', source },
  ].map((entry) => newEntrySchema.parse(entry));
  expect(
    enteredOf(entries, [
      { what: '用地', due: '2026-01-01', open: true, heard: '2025-06-01' },
      { what: '环评', due: '2025-01-01', open: false, heard: '2025-02-01' },
    ]),
  ).toEqual({
    any: true,
    team: '二组',
    milestones: [{ stage: 'started', due: '2026-01-01' }],
    issues: [{ what: '用地', due: '2026-01-01' }],
    openIssues: 1,
    dates: ['2024', '2024', '2025', '2025', '2025-06-01', '2025-02-01'],
  });
});

const countsOf = (projects: number): BulletinCounts => ({
  projects,
  amounts: sumAmounts([], []),
  thresholds: [{ min: 50, amounts: 5, projects: 5, possible: 0, yi: { low: 250, high: null } }],
  manufacturing: [{ min: 30, projects: 0 }],
  manufacturingUnknown: 5,
  origins: { domestic: 1, foreign: 0, unknown: 5 },
  scopes: { 'in-province': 0, 'out-of-province': 1, abroad: 0, unknown: 5 },
  areas: { 'jing-jin-ji': 0, 'yangtze-delta': 0, 'greater-bay': 0 },
  unplaced: { unclear: 0, none: 0 },
});

const held = (key: string, published: number, unit = '个') =>
  holdAgainst(
    { key, nameZh: key, nameEn: key, published, unit, sources: [] },
    { now: countsOf(6), year: countsOf(0), ofGroup: null },
  );

describe('a bulletin', () => {
  test('is held against the same period of the year before', () => {
    expect(['2024Q1', '2024-03', '2024'].map((code) => yearBefore(code))).toEqual([
      { code: '2023Q1', from: '2023-01-01', to: '2023-03-31' },
      { code: '2023-03', from: '2023-03-01', to: '2023-03-31' },
      { code: '2023', from: '2023-01-01', to: '2023-12-31' },
    ]);
    expect([yearOnYear(6, 5), yearOnYear(0, 4), yearOnYear(3, 0)]).toEqual([20, -100, null]);
  });

  test('says of a published figure whether the graph counts the same, fewer, or cannot count it', () => {
    expect(
      [
        held('newProjectsSigned', 6),
        held('projectsOver5Billion', 6),
        held('groupProjects', 59),
        held('manufacturingProjectsOver3BillionGrowth', 56, '%'),
      ].map(({ counted, verdict }) => [counted, verdict]),
    ).toEqual([
      [6, 'equal'],
      [5, 'graph-holds-fewer'],
      [null, 'not-countable'],
      [null, 'not-countable'],
    ]);
  });

  test('says how much is missing, and of how many projects it is not recorded', () => {
    expect(held('projectsOver5Billion', 6).why.zh).toContain('还差 1 个');
    expect(held('domesticProjects', 234).why.zh).toContain('另有 5 个图中的项目没有这项记录');
    expect(held('domesticShare', 91.8, '%').why.zh).toContain('比重不可与全量相比');
  });
});

test('of a site only what is named as public goes out, and nothing of one that is not published', () => {
  const site: SiteOffer = {
    id: 'siteoffer:x',
    version: 1,
    name: '一号厂房',
    kind: 'idle-factory',
    state: 'available',
    address: '某路 1 号',
    area: 12_000,
    areaUnit: '平方米',
    structure: '钢结构，层高 9 米',
    about: '',
    directions: [],
    photos: ['https://example.org/1.jpg'],
    region: { id: 'region:x', label: 'Region', name: '某区' },
    park: null,
    owner: '某公司',
    contact: '某人',
    price: '面议',
    note: '产权有争议',
    published: true,
    sourceTitle: '台账',
    sourceUrl: '',
    asOf: '2026-05-15',
    addedBy: '王芳',
    addedOn: TODAY,
    changedBy: '王芳',
    changedOn: TODAY,
    removedOn: null,
  };
  expect(Object.keys(publishedPart(site)).sort()).toEqual([
    'about',
    'address',
    'area',
    'areaUnit',
    'asOf',
    'directions',
    'id',
    'kind',
    'name',
    'park',
    'photos',
    'region',
    'state',
    'structure',
  ]);
  expect([
    isPublic(site),
    isPublic({ ...site, published: false }),
    isPublic({ ...site, removedOn: TODAY }),
    isPublic({ ...site, state: 'withdrawn' }),
  ]).toEqual([true, false, false, false]);
});
