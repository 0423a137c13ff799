import { describe, expect, test } from '@jest/globals';
import type { Tie } from '../../server/contract/common.ts';
import type { Dossier } from '../../server/contract/dossier.ts';
import type { Claim } from '../../server/contract/entities.ts';
import type { Path } from '../../server/contract/introductions.ts';
import { briefOf, briefTables, LEVELS, limitsAt } from '../../client/features/dossier/brief.view-model.ts';
import { claimBoards, standingOf } from '../../client/features/dossier/claims.view-model.ts';
import { identityClauses, wider } from '../../client/features/dossier/identity.view-model.ts';
import { questionsFor } from '../../client/features/dossier/questions.view-model.ts';
import {
  egoTies,
  hasEnded,
  linesWith,
  MAX_DRAWN,
  tieBlocks,
} from '../../client/features/dossier/ties.view-model.ts';
import { happenings, spanOf, timelineOf } from '../../client/features/dossier/timeline.view-model.ts';
import { extended, trailOf } from '../../client/ui/trail.ts';

const TODAY = '2026-06-30';
const report = { id: 'source:report', title: '园区报道', date: '2024-06-19' };

const claim = (more: Partial<Claim>): Claim => ({
  id: 'claim:made-up',
  key: 'annualCapacity',
  nameZh: '年产能',
  nameEn: 'Annual capacity',
  value: 1.5,
  unit: '亿片',
  asOf: '2022-11-25',
  confidence: 'stated',
  sharedWith: [],
  sources: [report],
  ...more,
});

const tie = (more: Partial<Tie> & Pick<Tie, 'id' | 'type' | 'from' | 'to'>): Tie => ({
  asOf: '2024-05',
  confidence: 'stated',
  sources: [report],
  ...more,
});

const firm = (slug: string, name: string) => ({ id: `company:${slug}`, label: 'Company' as const, name });
const plant = firm('plant', '某面板厂');
const qingdao = { id: 'region:cn-3702', label: 'Region' as const, name: '青岛市' };

/** A panel maker with two suppliers, one of them local and one that no longer supplies, and a parent. */
const dossier = (more: Partial<Dossier> = {}): Dossier => ({
  entity: plant,
  properties: { legalName: '某面板有限公司' },
  sources: [],
  claims: [],
  groups: [
    {
      type: 'SUPPLIES',
      direction: 'in',
      total: 2,
      ties: [
        tie({
          id: 'tie:s1',
          type: 'SUPPLIES',
          from: 'company:film',
          to: plant.id,
          strength: 0.8,
          role: '偏光片',
        }),
        tie({
          id: 'tie:s2',
          type: 'SUPPLIES',
          from: 'company:glass',
          to: plant.id,
          strength: 0.4,
          validTo: '2024',
          asOf: '2024-12',
          confidence: 'contested',
        }),
      ],
    },
    {
      type: 'SUBSIDIARY_OF',
      direction: 'out',
      total: 1,
      ties: [
        tie({ id: 'tie:g', type: 'SUBSIDIARY_OF', from: plant.id, to: 'company:group', strength: 0.95 }),
      ],
    },
  ],
  nodes: [firm('film', '某膜厂'), firm('glass', '某玻璃厂'), firm('group', '某集团')],
  region: qingdao,
  local: ['company:film'],
  places: [],
  chains: [],
  projects: { listed: [], total: 0 },
  fundRoutes: [],
  reached: null,
  within: [],
  starts: [],
  basis: { queries: ['dossier/ties.cypher'], asOf: TODAY, newest: '2024-12' },
  ...more,
});

const at = (date: string | null) => ({
  lane: 'claim' as const,
  date,
  what: 'claim' as const,
  claim: claim({}),
});

const path = (worth: number, sentence: string): Path => ({
  strength: worth,
  worth,
  weakest: 'tie:g',
  nodes: [firm('group', '某集团'), plant],
  ties: [tie({ id: 'tie:g', type: 'SUBSIDIARY_OF', from: plant.id, to: 'company:group' })],
  sentence,
});

const asked = (more: Partial<Dossier>) => questionsFor(dossier(more), 'zh-CN');

const said = (more: Partial<Dossier>) => {
  const one = dossier(more);
  return briefTables('简报', one, briefOf(one, [], limitsAt(0), 'zh-CN'));
};

describe('statements on one subject', () => {
  const near = claim({ value: 2, qualifier: '近', asOf: '2024-12-04' });
  test.each([
    ['a single one stands alone, contested or not', [claim({ confidence: 'contested' })], 'one'],
    ['the same value from two sources agrees', [claim({}), claim({ asOf: '2023' })], 'agree'],
    ['numbers of different dates follow each other', [claim({}), near], 'dated'],
    ['two numbers for one time contradict each other', [claim({}), claim({ value: 2 })], 'conflict'],
    ['values sources dispute contradict each other', [claim({ confidence: 'contested' }), near], 'conflict'],
    ['other units are no contradiction', [claim({}), claim({ unit: '万片' })], 'several'],
    ['texts need not exclude each other', [claim({ value: '甲' }), claim({ value: '乙' })], 'several'],
    [
      'numbers for two periods follow each other though reported on one day',
      [claim({ period: '2018' }), claim({ period: '2019H1', value: 2 })],
      'dated',
    ],
    [
      'stages follow each other',
      [claim({ key: 'stage', value: 'signed' }), claim({ key: 'stage', value: 'started' })],
      'dated',
    ],
  ] as const)('%s', (_, claims, standing) => {
    expect(standingOf(claims)).toBe(standing);
  });

  test('contradictions come first, each value is kept, the newest before the older, with its age', () => {
    const older = claim({ key: 'lines', nameZh: '产线数', nameEn: 'Lines', value: 19, unit: '条' });
    const disputed = [
      claim({ confidence: 'contested' }),
      claim({ confidence: 'contested', value: 2, asOf: '2024-12-04' }),
    ];
    const boards = claimBoards([older, ...disputed], TODAY);
    expect(
      boards.map(({ key, standing, claims }) => [
        key,
        standing,
        claims.map(({ claim: { value }, years, stale }) => [value, years, stale]),
      ]),
    ).toEqual([
      [
        'annualCapacity',
        'conflict',
        [
          [2, 1, false],
          [1.5, 3, true],
        ],
      ],
      ['lines', 'one', [[19, 3, true]]],
    ]);
  });
});

describe('ties', () => {
  test('a tie has ended once its last day, month or year is over', () => {
    expect(
      ['2024', '2026', '2026-06', '2026-06-29', '2026-06-30'].map((validTo) => hasEnded({ validTo }, TODAY)),
    ).toEqual([true, false, false, true, false]);
  });

  test('kinds and directions stand apart, and so do ties that have ended; the other end is named and placed', () => {
    expect(
      tieBlocks(dossier()).map(({ key, total, current, ended }) => ({
        key,
        total,
        current: current.map(({ other, local }) => [other.name, local]),
        ended: ended.map(({ other, local }) => [other.name, local]),
      })),
    ).toEqual([
      { key: 'SUPPLIES-in', total: 2, current: [['某膜厂', true]], ended: [['某玻璃厂', false]] },
      { key: 'SUBSIDIARY_OF-out', total: 1, current: [['某集团', false]], ended: [] },
    ]);
  });

  test('words find a tie by its other end, its role or its sources', () => {
    const lines = tieBlocks(dossier()).flatMap(({ current }) => current);
    const found = (words: string) => linesWith(lines, words).map(({ other }) => other.name);
    expect([found('偏光'), found('集团 报道'), found('没有'), found(' ')]).toEqual([
      ['某膜厂'],
      ['某集团'],
      [],
      ['某膜厂', '某集团'],
    ]);
  });

  test('a small graph draws every kind before the many of one kind, and no more than fit', () => {
    const many = Array.from({ length: 60 }, (_, index) => firm(`s${index}`, `供应商${index}`));
    const { groups, nodes } = dossier();
    const wide = dossier({
      nodes: [...nodes, ...many],
      groups: [
        ...groups.slice(1),
        {
          type: 'SUPPLIES',
          direction: 'in',
          total: 60,
          ties: many.map(({ id }) => tie({ id: `tie:${id}`, type: 'SUPPLIES', from: id, to: plant.id })),
        },
      ],
    });
    const drawn = egoTies(tieBlocks(wide)).map(({ other }) => other.id);
    expect([new Set(drawn).size, drawn.includes('company:group')]).toEqual([MAX_DRAWN, true]);
  });
});

describe('timeline', () => {
  test.each([
    ['2024', 366],
    ['2024-02', 29],
    ['2024-02-03', 1],
    ['2024Q1', 91],
    ['2019H1', 181],
    ['2025-01..2025-05', 151],
  ])('%s covers %d days', (date, days) => {
    const span = spanOf(date);
    expect(span && span.to - span.from).toBe(days);
  });

  test.each(['', '某日', '2025..2024'])('“%s” is no date', (date) => {
    expect(spanOf(date)).toBeNull();
  });

  test('marks are to scale, those of one time lie under each other, and what has no date is named apart', () => {
    const { years, lanes, undated } = timelineOf([at('2023'), at('2023-07'), at('2024'), at(null)]);
    expect(years).toEqual([
      { year: 2023, left: 0 },
      { year: 2024, left: (365 / 731) * 100 },
    ]);
    expect(
      lanes.map(({ lane, rows, placed }) => [
        lane,
        rows,
        placed.map(({ left, width, row }) => [left, width, row]),
      ]),
    ).toEqual([
      [
        'claim',
        2,
        [
          [0, (365 / 731) * 100, 0],
          [(181 / 731) * 100, (31 / 731) * 100, 1],
          [(365 / 731) * 100, (366 / 731) * 100, 0],
        ],
      ],
    ]);
    expect(undated).toEqual([at(null)]);
  });

  test('ties of one kind and day are told together, the end of one by itself', () => {
    const told = happenings(
      dossier({ claims: [claim({ key: 'stage', value: 'signed', asOf: '2021-08-29' })] }),
    );
    expect(
      told.map((one) => [
        one.lane,
        one.date,
        one.what === 'ties' ? [one.moment, one.others.map(({ name }) => name)] : one.what,
      ]),
    ).toEqual([
      ['stage', '2021-08-29', 'claim'],
      ['tie', '2024-05', ['reported', ['某膜厂']]],
      ['tie', '2024-12', ['reported', ['某玻璃厂']]],
      ['tie', '2024', ['end', ['某玻璃厂']]],
      ['tie', '2024-05', ['reported', ['某集团']]],
    ]);
  });
});

describe('what an entity is', () => {
  test('a company is told by its seat and its group; present ties only', () => {
    const seat = {
      tie: 'tie:p',
      role: 'registered',
      asOf: '2024',
      confidence: 'stated' as const,
      sources: [],
      steps: [
        { ...qingdao, level: 'city' },
        { id: 'region:cn-37', label: 'Region' as const, name: '山东省', level: 'province' },
        { id: 'region:cn', label: 'Region' as const, name: '中国', level: 'country' },
      ],
    };
    expect(wider(seat.steps)).toBe('山东省青岛市');
    expect(identityClauses(dossier({ places: [seat] }), 'zh-CN')).toEqual([
      { key: 'is.seat.registered', values: { name: '山东省青岛市' } },
      { key: 'is.belongs', values: { names: '某集团', count: 1 } },
    ]);
  });

  test('nothing is said of an entity of which nothing is known', () => {
    expect(identityClauses(dossier({ groups: [], nodes: [] }), 'zh-CN')).toEqual([]);
  });
});

describe('the brief', () => {
  const disputed = [
    claim({ confidence: 'contested' }),
    claim({ confidence: 'contested', value: 2, qualifier: '近', asOf: '2024-12-04' }),
  ];

  test('values sources disagree on are all printed, sources are numbered once, ways go by their worth', () => {
    const brief = briefOf(
      dossier({ claims: disputed }),
      [path(0.5, '弱的'), path(0.9, '强的')],
      limitsAt(0),
      'zh-CN',
    );
    expect(brief.figures.map(({ name, values }) => ({ name, values }))).toEqual([
      {
        name: '年产能',
        values: [
          { words: '近2亿片', date: '2024-12-04', notes: [1] },
          { words: '1.5亿片', date: '2022-11-25', notes: [1] },
        ],
      },
    ]);
    expect(brief.ties).toEqual([
      { relation: '供应商', other: firm('film', '某膜厂'), date: '2024-05', notes: [1] },
    ]);
    expect(brief.ways.map(({ sentence, tier }) => [sentence, tier])).toEqual([
      ['强的', 'strong'],
      ['弱的', 'medium'],
    ]);
    expect(brief.open).toEqual([{ kind: 'conflict', what: '年产能', date: '2024-12-04' }]);
    expect(brief.notes).toEqual([report]);
  });

  test('each level prints less, and what does not fit is counted', () => {
    const claims = Array.from({ length: 12 }, (_, index) => claim({ key: `figure${index}` }));
    const levels = Array.from({ length: LEVELS }, (_, level) =>
      briefOf(dossier({ claims }), [], limitsAt(level), 'en'),
    );
    const printed = levels.map(({ figures }) => figures.length);
    expect(printed).toEqual([...printed].sort((a, b) => b - a));
    expect(levels.map(({ figures, left }) => figures.length + left.figures)).toEqual(Array(LEVELS).fill(12));
  });

  test('missing facts become questions, known ones do not', () => {
    expect(asked({})).toEqual([
      { key: 'seat', values: {} },
      { key: 'output', values: {} },
      { key: 'capacity', values: {} },
      { key: 'localSuppliers', values: { region: '青岛市', local: '1', known: '1' } },
      { key: 'buyers', values: {} },
      { key: 'plans', values: { region: '青岛市' } },
      { key: 'contact', values: {} },
    ]);
    expect(asked({ claims: disputed, properties: {} }).map(({ key }) => key)).toEqual([
      'conflict',
      'seat',
      'output',
      'localSuppliers',
      'buyers',
      'plans',
      'legalName',
      'contact',
    ]);
  });

  test('what the content hash is made of changes with what is printed and with nothing else', () => {
    expect(said({ starts: [firm('film', '某膜厂')] })).toEqual(said({}));
    expect(said({ claims: disputed })).not.toEqual(said({}));
  });
});

test('the trail of pages is as long as the way, without going round, and survives what is no trail', () => {
  const steps = ['/gaps', '/entities/a', '/entities/b'].map((to) => ({ to }));
  expect(extended(steps, { to: '/entities/c' })).toEqual([...steps, { to: '/entities/c' }]);
  expect(extended(steps, { to: '/entities/a' })).toEqual([{ to: '/gaps' }, { to: '/entities/a' }]);
  expect([trailOf(null), trailOf({ trail: 'x' }), trailOf({ trail: steps })]).toEqual([[], [], steps]);
});
