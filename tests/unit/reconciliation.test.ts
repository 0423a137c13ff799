import { describe, expect, test } from '@jest/globals';
import type { Candidate, Surroundings } from '../../server/features/reconciliation/candidate.ts';
import { standingDecisions } from '../../server/features/reconciliation/decisions.ts';
import {
  findPairs,
  indexCandidates,
  likeName,
  prepare,
  holdersOf,
} from '../../server/features/reconciliation/find-pairs.rules.ts';
import { judgePair } from '../../server/features/reconciliation/judge-pair.rules.ts';
import { namePartsOf } from '../../server/features/reconciliation/name-parts.rules.ts';
import { asPair, sortQueue } from '../../server/features/reconciliation/queue.rules.ts';
import { giveBack, takeOverFrom } from '../../server/features/reconciliation/taken-over.rules.ts';

let next = 0;
const firm = (name: string, more: Partial<Candidate> = {}): Candidate => ({
  id: `company:f${next++}`,
  label: 'Company',
  name,
  legalName: null,
  aliases: [],
  creditCode: null,
  listingCode: null,
  known: 0,
  ...more,
});

const judge = (
  left: Candidate,
  right: Candidate,
  others: Candidate[] = [],
  around?: { left: Surroundings; right: Surroundings },
) => {
  const { score, reasons, traps } = judgePair(
    prepare(left),
    prepare(right),
    holdersOf([left, right, ...others]),
    around,
  );
  return { score, reasons: reasons.map(({ code }) => code), traps: traps.map(({ code }) => code) };
};

const around = (ties: number): Surroundings => ({
  neighbours: new Map([['company:x', { name: '芯恩', ties }]]),
  places: new Map([['region:jimo', '即墨区']]),
  cities: new Map(),
});
const near = (id: string): Surroundings => ({
  neighbours: new Map([[id, { name: id, ties: 1 }]]),
  places: new Map(),
  cities: new Map(),
});
const person = (id: string): Candidate => ({ ...firm('王芳'), id, label: 'Person' });
const institution = (name: string): Candidate => ({ ...firm(name), label: 'Institution' });
const project = (name: string): Candidate => ({ ...firm(name), label: 'Project' });
const pairOf = (id: string, score: number, trap = false) => ({
  ...asPair(firm('甲', { id: `company:${id}1`, known: 1 }), firm('乙', { id: `company:${id}2`, known: 5 }), {
    score,
    reasons: [],
    traps: trap ? [{ code: 'related' as const, detail: '' }] : [],
  }),
});
const ids = (some: readonly { left: { id: string } }[]) => some.map(({ left }) => left.id);

describe('a name is taken apart', () => {
  test.each([
    [
      '青岛海信视像科技股份有限公司',
      { core: '海信视像科技', region: '青岛', full: true, group: false, stock: true },
    ],
    [
      '聚能晶源（青岛）半导体材料有限公司',
      { core: '聚能晶源半导体材料', region: '青岛', full: true, group: false, stock: false },
    ],
    ['山东省青岛市即墨华信 有限公司', { core: '华信', region: '青岛' }],
    ['奇瑞汽车集团', { core: '奇瑞汽车', region: '', full: false, group: true, stock: false }],
    ['＊ＳＴ德豪', { core: '德豪', region: '' }],
    ['同益中-U', { core: '同益中' }],
    ['北京银行', { core: '北京银行', region: '' }],
    ['启信金融科创基金(有限合伙)', { core: '启信金融科创基金' }],
  ])('%s', (name, parts) => {
    expect(namePartsOf(name)).toMatchObject(parts);
  });
});

describe('two may be one', () => {
  test('width, brackets and blanks do not count, legal form and region count as a short name', () => {
    const full = firm('海信视像', { legalName: '海信视像科技股份有限公司' });
    expect(judge(full, firm('海信视像科技 股份有限公司'))).toEqual({
      score: 0.85,
      reasons: ['legal-name'],
      traps: [],
    });
    expect(judge(full, firm('青岛海信视像科技'))).toEqual({ score: 0.6, reasons: ['short-name'], traps: [] });
    expect(judge(firm('京东方（青岛）光电'), firm('京东方(青岛)光电'))).toEqual({
      score: 0.75,
      reasons: ['name'],
      traps: [],
    });
  });

  test('an alias, a code, a sound and a slip of one character are reasons each', () => {
    expect(judge(firm('酷特智能', { aliases: ['红领集团'] }), firm('红领集团')).reasons).toEqual(['alias']);
    expect(judge(firm('京粮控股', { creditCode: '91A' }), firm('京粮食品', { creditCode: '91A' }))).toEqual({
      score: 0.9,
      reasons: ['credit-code'],
      traps: [],
    });
    expect(judge(firm('金泉科技'), firm('金全科技')).reasons).toEqual(['sound']);
    expect(judge(firm('泰睿思微电子'), firm('泰睿微电子'))).toEqual({
      score: 0.5,
      reasons: ['one-character'],
      traps: [],
    });
  });

  test('a short name with another character weighs little, one that counts nothing', () => {
    expect(judge(firm('长安汽车'), firm('长城汽车'))).toEqual({
      score: 0.2,
      reasons: ['one-character'],
      traps: [],
    });
    expect(judge(firm('朝希优势一号'), firm('朝希优势二号'))).toEqual({ score: 0, reasons: [], traps: [] });
  });

  test('whom both are tied to adds to it, unless everybody is tied to that one', () => {
    const pair = [firm('泰睿思微电子'), firm('泰睿微电子')] as const;
    expect(judge(...pair, [], { left: around(4), right: around(4) })).toEqual({
      score: 0.663,
      reasons: ['one-character', 'shared-ties', 'place'],
      traps: [],
    });
    expect(judge(...pair, [], { left: around(400), right: around(400) }).reasons).toEqual([
      'one-character',
      'place',
    ]);
  });

  test('a person of the same name is not enough', () => {
    expect(judge(person('person:a'), person('person:b'))).toEqual({
      score: 0.4,
      reasons: ['name'],
      traps: [],
    });
  });
});

describe('traps', () => {
  test('a code that many carry says nothing of any two of them', () => {
    const wrong = ['中国建设银行', '交通银行', '中国铁建'].map((name) =>
      firm(name, { listingCode: '688078.SH' }),
    );
    const [one, two, three] = wrong as [Candidate, Candidate, Candidate];
    expect(judge(one, two, [three])).toEqual({ score: 0, reasons: [], traps: ['code-on-many'] });
  });

  test('a code that two carry whose names have nothing in common says nothing either', () => {
    const [one, two] = [
      firm('京源环保', { listingCode: '688096' }),
      firm('大连港', { listingCode: 'sh688096' }),
    ];
    expect(judge(one, two)).toEqual({ score: 0, reasons: [], traps: ['code-on-many'] });
  });

  test('a firm that was renamed, moved or grew into a group keeps its code, and is no trap', () => {
    const [old, renamed] = [
      firm('姚记扑克', { legalName: '上海姚记扑克股份有限公司', listingCode: '002605' }),
      firm('姚记科技', { legalName: '北京姚记科技股份有限公司', listingCode: '002605.SZ' }),
    ];
    expect(judge(old, renamed)).toEqual({ score: 0.5, reasons: ['listing-code'], traps: [] });
  });

  test('group and company, other regions, other codes and other legal names set two apart', () => {
    const stock = firm('青海盐湖', { legalName: '青海盐湖工业股份有限公司', listingCode: '000792' });
    const group = firm('盐湖集团', { legalName: '青海盐湖工业集团有限公司', listingCode: '000578' });
    expect(judge(stock, group)).toMatchObject({ traps: ['different-codes', 'group-and-company'] });
    expect(
      judge(
        firm('路维', { legalName: '成都路维光电有限公司' }),
        firm('路维', { legalName: '厦门路维光电有限公司' }),
      ).traps,
    ).toEqual(['different-regions']);
    expect(
      judge(
        firm('南风', { legalName: '南方风机股份有限公司' }),
        firm('南风', { legalName: '南风化工集团股份有限公司' }),
      ).traps,
    ).toEqual(['different-legal-names']);
    expect(
      judge(
        firm('海尔', { legalName: '海尔智家股份有限公司' }),
        firm('海尔', { legalName: '海尔智家电器销售有限公司' }),
      ).traps,
    ).toEqual(['longer-name']);
  });

  test('two that a relation joins are not one', () => {
    const [parent, child] = [firm('国药集团'), firm('国药控股')];
    expect(judge(parent, child, [], { left: near(child.id), right: near(parent.id) })).toEqual({
      score: 0.75,
      reasons: ['name'],
      traps: ['related'],
    });
  });

  test('places of a government or phases of a project are not left out of its name', () => {
    expect(judge(institution('即墨区人民政府'), institution('青岛市人民政府')).reasons).toEqual([]);
    expect(judge(project('翰博光电生产基地1期'), project('翰博光电生产基地2期')).reasons).toEqual([]);
  });
});

describe('finding pairs', () => {
  test('only those of one label that share a key are compared, and each pair once', () => {
    const all = [
      firm('海信视像', { legalName: '海信视像科技股份有限公司', aliases: ['海信电器'] }),
      firm('海信视像科技股份有限公司'),
      firm('海信电器'),
      firm('完全无关'),
      { ...firm('海信电器'), label: 'Product' as const },
    ];
    const names = findPairs(indexCandidates(all)).map(([one, other]) => [one.name, other.name]);
    expect(names.sort()).toEqual([
      ['海信视像', '海信电器'],
      ['海信视像', '海信视像科技股份有限公司'],
    ]);
  });

  test('a word everybody uses makes no pairs', () => {
    const many = Array.from({ length: 60 }, () => firm('创新中心'));
    expect(findPairs(indexCandidates(many))).toEqual([]);
  });

  test('a name of a row finds whom it may be', () => {
    const index = indexCandidates([
      firm('京东方青岛', { legalName: '青岛京东方光电科技有限公司' }),
      firm('惠科'),
    ]);
    expect(likeName(firm('京东方光电科技'), index).map(({ name }) => name)).toEqual(['京东方青岛']);
  });
});

describe('the queue', () => {
  test('the one more is known of stands first', () => {
    expect(pairOf('a', 1)).toMatchObject({ id: 'company:a1 company:a2', left: { id: 'company:a2' } });
  });

  test('what is decided leaves it, what the sources leave open stays, the best first', () => {
    const pairs = ['a', 'b', 'c', 'd', 'e', 'f'].map((id, at) =>
      pairOf(id, 0.5 + at / 10, id === 'e' || id === 'f'),
    );
    const queue = sortQueue(
      pairs,
      (one) => (one === 'company:a2' ? 'no' : one === 'company:b2' ? 'undecided' : undefined),
      new Map([
        ['company:c1 company:c2', 'different'],
        ['company:f1 company:f2', 'undecided'],
      ]),
    );
    expect([ids(queue.waiting), ids(queue.undecided), ids(queue.traps), queue.apartBySources]).toEqual([
      ['company:f2', 'company:d2'],
      ['company:b2'],
      ['company:e2'],
      1,
    ]);
  });
});

test('what is taken over is given back, and what came since stays', () => {
  const kept = { name: '甲', aliases: ['甲厂'], sources: ['source:a'], kind: 'maker' };
  const other = {
    name: '乙',
    legalName: '乙有限公司',
    aliases: ['甲', '乙厂'],
    sources: ['source:a', 'source:b'],
    kind: 'shop',
  };
  const { properties, ...taken } = takeOverFrom(kept, other);
  expect(taken).toEqual({ aliases: ['乙', '乙厂'], sources: ['source:b'], filled: ['legalName'] });
  expect(properties).toEqual({
    aliases: ['甲厂', '乙', '乙厂'],
    searchPinyin: 'jia j jiachang jc yi y yichang yc',
    sources: ['source:a', 'source:b'],
    legalName: '乙有限公司',
  });
  expect(giveBack({ ...kept, ...properties, aliases: ['甲厂', '乙', '乙厂', '新名'] }, taken)).toEqual({
    aliases: ['甲厂', '新名'],
    searchPinyin: 'jia j jiachang jc xinming xm',
    sources: ['source:a'],
    legalName: null,
  });
});

test('whoever matches rows is told the entity that stays, through several decisions, and what a name stands for', () => {
  const decided = standingDecisions([
    { verdict: 'yes', label: 'Company', entity: 'company:b', other: 'company:a', name: undefined },
    { verdict: 'yes', label: 'Company', entity: 'company:c', other: 'company:b', name: undefined },
    { verdict: 'no', label: 'Company', entity: 'company:c', other: 'company:d', name: undefined },
    { verdict: 'yes', label: 'Company', entity: 'company:a', other: undefined, name: '甲（青岛）' },
    { verdict: 'no', label: 'Company', entity: 'company:d', other: undefined, name: '甲(青岛)' },
    { verdict: 'undecided', label: 'Company', entity: 'company:d', other: undefined, name: '丁' },
  ]);
  expect(['company:a', 'company:b', 'company:c', 'company:x'].map(decided.keptId)).toEqual([
    'company:c',
    'company:c',
    'company:c',
    'company:x',
  ]);
  expect(decided.ofName('Company', '甲 (青岛)')).toEqual({
    same: 'company:c',
    apart: new Set(['company:d']),
    open: new Set(),
  });
  expect(decided.ofName('Company', '丁').open).toEqual(new Set(['company:d']));
  expect(decided.ofName('Fund', '丁')).toEqual({ same: null, apart: new Set(), open: new Set() });
  expect(decided.ofPair('company:d', 'company:c')).toBe('no');
});
