import { describe, expect, test } from '@jest/globals';
import type { EntityRef, Tie } from '../../server/contract/common.ts';
import type { SegmentGap, Verdict } from '../../server/contract/gap-analysis.ts';
import type { RelationshipType } from '../../server/contract/graph-model.ts';
import type { IntroducedCandidate, Path } from '../../server/contract/introductions.ts';
import {
  byReach,
  hopsOf,
  limitsOf,
  narrowed,
  openSegments,
  pathsDrawing,
  relaxationWords,
  relationWords,
  segmentGroups,
  tieKinds,
  weakestTie,
} from '../../client/features/introductions/introductions.view-model.ts';
import type { IntroductionsUrl } from '../../client/features/introductions/introductions-url.ts';

const company = (name: string): EntityRef => ({ id: `company:${name}`, label: 'Company', name });
const [boe, holding, newvision, yandong] = ['京东方', '北京电控', '新相微', '燕东微'].map(company) as [
  EntityRef,
  EntityRef,
  EntityRef,
  EntityRef,
];
const tie = (type: RelationshipType, from: EntityRef, to: EntityRef, strength: number): Tie => ({
  id: `tie:${from.name}-${to.name}`,
  type,
  from: from.id,
  to: to.id,
  strength,
  asOf: '2024',
  confidence: 'stated',
  sources: [],
});
const held = tie('SUBSIDIARY_OF', boe, holding, 0.95);
const invested = tie('INVESTS_IN', holding, newvision, 0.85);
const invested2 = tie('INVESTS_IN', holding, yandong, 0.85);
const partners = tie('PARTNERS_WITH', yandong, newvision, 0.6);
const supplies = tie('SUPPLIES', newvision, boe, 0.76);

const path = (nodes: EntityRef[], ties: Tie[], weakest: Tie): Path => ({
  strength: ties.reduce((product, each) => product * (each.strength ?? 1), 1),
  worth: 0.5,
  weakest: weakest.id,
  nodes,
  ties,
  sentence: '',
});
const throughHolding = path([boe, holding, newvision], [held, invested], invested);
const direct = path([boe, newvision], [supplies], supplies);
const long = path([boe, holding, yandong, newvision], [held, invested2, partners], partners);

describe('the hops of a path', () => {
  test('are told in the order walked, with the way each tie points', () => {
    expect(hopsOf(throughHolding)).toEqual([
      { tie: held, from: boe, to: holding, forward: true, weakest: false },
      { tie: invested, from: holding, to: newvision, forward: true, weakest: true },
    ]);
    expect(hopsOf(direct).map(({ forward }) => forward)).toEqual([false]);
  });

  test('read in the direction they are walked', () => {
    expect(hopsOf(throughHolding).map(relationWords)).toEqual(['隶属于', '投资']);
    expect(hopsOf(direct).map(relationWords)).toEqual(['的供应商是']);
  });

  test('the weakest is found by its id', () => {
    expect(weakestTie(long)).toBe(partners);
  });
});

describe('several paths drawn together', () => {
  const drawing = pathsDrawing([throughHolding, direct, long], 0, (each) => each.type);

  test('every party and tie once, from left to right along the chosen path', () => {
    expect(drawing.nodes.map(({ name, layer, focus }) => [name, layer, focus])).toEqual([
      ['京东方', 0, true],
      ['北京电控', 1, false],
      ['新相微', 3, true],
      ['燕东微', 2, false],
    ]);
    expect(drawing.ties.map(({ id }) => id)).toEqual(
      [held, invested, supplies, invested2, partners].map(({ id }) => id),
    );
  });

  test('the chosen path is lit and worded, its weakest hop marked', () => {
    expect(drawing.lit).toEqual([boe.id, holding.id, newvision.id, held.id, invested.id]);
    expect(drawing.ties.filter(({ weak }) => weak).map(({ id }) => id)).toEqual([invested.id]);
    expect(drawing.ties.map(({ caption }) => caption)).toEqual([
      'SUBSIDIARY_OF',
      'INVESTS_IN',
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('another choice marks another hop', () => {
    const other = pathsDrawing([throughHolding, direct, long], 2, () => '');
    expect(other.ties.filter(({ weak }) => weak).map(({ id }) => id)).toEqual([partners.id]);
  });

  test('no paths, nothing drawn', () => {
    expect(pathsDrawing([], 0, () => '')).toEqual({ nodes: [], ties: [], lit: [] });
  });
});

const candidate = (name: string, found: Path | null): IntroducedCandidate => ({
  company: company(name),
  score: found ? 0.5 : 0,
  parts: { fit: 0.8, reach: found?.strength ?? 0, readiness: 0.5 },
  path: found,
  tier: found && 'medium',
  start: found && { kind: 'leader', entity: boe },
  candidate: {
    company: company(name),
    places: [],
    fit: { score: 0.8, parts: { evidence: 1, standing: 0.4, market: 1 } },
    readiness: { score: 0.5, parts: { presence: 0, backing: 0, expansion: 0, means: 0 }, facts: [] },
    evidence: [],
  },
});

test('candidates are parted into those that can be reached and those that cannot, in their order', () => {
  const { reached, unreached } = byReach([
    candidate('新相微', throughHolding),
    candidate('颀中科技', null),
    candidate('集创北方', direct),
  ]);
  expect(reached.map(({ company: { name } }) => name)).toEqual(['新相微', '集创北方']);
  expect(unreached.map(({ company: { name } }) => name)).toEqual(['颀中科技']);
});

const gap = (name: string, verdict: Verdict) =>
  ({ segment: { id: `segment:${name}`, name }, verdict }) as SegmentGap;

describe('segments to choose from', () => {
  const gaps = [gap('玻璃基板', 'unknown'), gap('显示驱动芯片', 'weak'), gap('OLED面板', 'missing')];

  test('what is missing first, groups without members left out', () => {
    expect(
      segmentGroups(gaps).map(({ verdict, gaps: members }) => [
        verdict,
        members.map(({ segment }) => segment.name),
      ]),
    ).toEqual([
      ['missing', ['OLED面板']],
      ['weak', ['显示驱动芯片']],
      ['unknown', ['玻璃基板']],
    ]);
  });

  test('all missing and weak ones are asked about unless somebody chooses', () => {
    expect(openSegments(gaps)).toEqual(['segment:显示驱动芯片', 'segment:OLED面板']);
  });
});

describe('the limits of a search', () => {
  const url: IntroductionsUrl = {
    tab: 'candidates',
    chain: null,
    start: 'leader',
    kinds: null,
    leader: null,
    segments: null,
    outside: null,
    candidate: null,
    weights: {},
    exclude: [],
    from: null,
    to: null,
    via: [],
    path: 0,
    maxHops: 4,
    ties: null,
    minStrength: 0,
    minConfidence: 'contested',
    ended: false,
    hubs: true,
    diverse: true,
    mute: [],
    asOf: null,
  };

  test('at their defaults nothing is narrowed and only what always counts is sent', () => {
    expect(limitsOf(url)).toEqual({ maxHops: 4, minConfidence: 'contested' });
    expect(narrowed(url)).toBe(0);
  });

  test('each that differs is sent and counted', () => {
    const narrow: IntroductionsUrl = {
      ...url,
      ties: ['SUPPLIES'],
      minStrength: 0.4,
      minConfidence: 'stated',
      mute: ['tie:1'],
      asOf: '2024-01-01',
      hubs: false,
      diverse: false,
    };
    expect(limitsOf(narrow)).toEqual({
      maxHops: 4,
      ties: ['SUPPLIES'],
      mute: ['tie:1'],
      minStrength: 0.4,
      minConfidence: 'stated',
      asOf: '2024-01-01',
    });
    expect(narrowed(narrow)).toBe(6);
  });

  test('kinds of ties are listed strongest first with their reason', () => {
    const kinds = tieKinds();
    const strengths = kinds.map(({ strength }) => strength);
    expect(strengths).toEqual(strengths.toSorted((a, b) => b - a));
    expect(kinds.every(({ strength, why }) => strength > 0 && why !== '')).toBe(true);
  });
});

const words = (apply: Parameters<typeof relaxationWords>[0]['apply']) =>
  relaxationWords(
    { change: '', apply },
    { ties: ['SUPPLIES'], mute: ['tie:a', 'tie:b'], via: ['company:a', 'company:b'] },
  );

test('a relaxation is worded by what it changes', () => {
  expect([
    words({ maxHops: 5 }),
    words({ ties: ['SUPPLIES', 'INVESTS_IN'] }),
    words({ minConfidence: 'contested' }),
    words({ ended: true }),
    words({ minStrength: 0 }),
    words({ mute: [] }),
    words({ mute: ['tie:a'] }),
    words({ via: [] }),
    words({ via: ['company:b'] }),
    words({}),
  ]).toEqual([
    { key: 'relax.hops', hops: 5 },
    { key: 'relax.type', type: 'INVESTS_IN' },
    { key: 'relax.confidence' },
    { key: 'relax.ended' },
    { key: 'relax.strength' },
    { key: 'relax.mute' },
    { key: 'relax.muteOne', muted: 'tie:b' },
    { key: 'relax.via' },
    { key: 'relax.viaOne', stop: 'company:a' },
    null,
  ]);
});
