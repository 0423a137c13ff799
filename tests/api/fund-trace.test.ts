import { afterAll, describe, expect, test } from '@jest/globals';
import type { FundCoverageAnswer, FundsAnswer, FundTraceAnswer } from '../../server/contract/fund-trace.ts';
import { testApp } from '../support/test-app.ts';

const { api, close } = testApp();
afterAll(close);

async function trace(id: string, query = ''): Promise<FundTraceAnswer> {
  const { body } = await api.get(`/api/funds/${encodeURIComponent(id)}/trace${query}`).expect(200);
  return body;
}
async function coverage(query: string): Promise<FundCoverageAnswer> {
  return (await api.get(`/api/funds/coverage${query}`).expect(200)).body;
}
const names = (answer: FundTraceAnswer) => new Map(answer.nodes.map((node) => [node.id, node.name]));
/** Routes as people read them: 中骏基金 → 行圆汽车. */
const readable = (answer: FundTraceAnswer) =>
  answer.routes.map((route) => route.via.map((id) => names(answer).get(id)).join(' → '));

describe('a fund of the seed traced down', () => {
  test('即墨’s mother fund leads to the sub-funds it gathered, amount unknown', async () => {
    const answer = await trace('fund:jimo-mother');
    expect(readable(answer)).toEqual(['即墨区产业引导母基金 → 即墨区产业子基金']);
    expect(answer.routes[0]).toEqual({
      to: 'fund:jimo-sub-funds',
      via: ['fund:jimo-mother', 'fund:jimo-sub-funds'],
      ties: [answer.ties[0]?.id],
      // Nobody says how much of it: above nothing, at most all.
      cashFlowShareTo: 1,
      controlShareTo: 1,
    });
    expect([answer.outlays, answer.withoutAmount]).toEqual([[], 1]);
  });

  test('中骏基金 introduced 行圆汽车: followed to its project and district, with no share and no amount of its own', async () => {
    const answer = await trace('fund:zhongjun');
    expect(readable(answer)).toEqual(
      expect.arrayContaining([
        '中骏基金 → 行圆汽车',
        '中骏基金 → 行圆汽车 → 即墨区',
        '中骏基金 → 行圆汽车 → 行圆汽车项目',
      ]),
    );
    expect(answer.ties.find((tie) => tie.to === 'company:xingyuan-auto')).toMatchObject({
      type: 'INTRODUCED',
      mode: 'capital',
    });
    expect(answer.summary.introduced).toBe(1);
    expect(answer.routes.some((route) => route.cashFlowShare !== undefined || route.amount)).toBe(false);
  });

  test('显智链 holds 13.48 % of 安徽吉光 for 4000万元 and by it reaches the polariser segment', async () => {
    const answer = await trace('fund:tianjin-xianzhilian');
    expect(answer.routes.find((route) => route.to === 'company:anhui-jiguang')).toMatchObject({
      amount: { value: 4000, unit: '万元', currency: 'CNY' },
      cashFlowShare: 0.1348,
      controlShare: 0.1348,
    });
    expect(readable(answer)).toContain('天津显智链 → 安徽吉光 → 偏光片 → 新型显示');
    expect(answer.basis.queries).toEqual([
      'fund-trace/fund.cypher',
      'fund-trace/steps.cypher',
      'fund-trace/figures.cypher',
    ]);
  });

  test('what 大基金 holds of what nobody states lies between nothing and what the known owners leave over', async () => {
    const { ownership } = await trace('fund:national-ic-fund');
    expect(ownership.holdings.find(({ entity }) => entity.id === 'company:smic')).toMatchObject({
      cashFlow: { low: 0.1462, high: 0.1462 },
      control: { low: 0.1462, high: 0.1462 },
      planned: false,
    });
    for (const { cashFlow, control, controlTogether } of ownership.holdings) {
      for (const ends of [cashFlow, control, controlTogether]) {
        expect(ends?.low).toBeLessThanOrEqual(ends?.high ?? 1);
        expect(ends?.high).toBeLessThanOrEqual(1);
      }
    }
    const unknown = ownership.stakes.filter(({ basis }) => basis === 'left-over');
    expect(unknown.length).toBeGreaterThan(0);
    expect(unknown.every(({ low }) => low === 0)).toBe(true);
  });

  test('a stake that is only planned is marked, and can be left out', async () => {
    const id = 'fund:qd-wudaokou';
    const { ownership } = await trace(id);
    expect(ownership.holdings.find(({ entity }) => entity.id === 'company:chery')).toMatchObject({
      planned: true,
    });
    const held = await trace(id, '?planned=false');
    expect([held.ownership.countsPlanned, held.ownership.holdings]).toEqual([false, []]);
    expect(held.routes.some((route) => route.cashFlowShare !== undefined)).toBe(false);
  });

  test('looked at before the stake was stated, the same fund had reached nothing', async () => {
    const answer = await trace('fund:tianjin-xianzhilian', '?asOf=2023-01-01');
    expect([answer.ties, answer.routes, answer.nodes.map((node) => node.id), answer.basis.newest]).toEqual([
      [],
      [],
      ['fund:tianjin-xianzhilian'],
      null,
    ]);
  });

  test('every tie of every fund’s routes is among its ties and every stop among its nodes', async () => {
    const { body } = await api.get('/api/funds').expect(200);
    for (const { fund } of (body as FundsAnswer).funds) {
      for (const direction of ['down', 'up']) {
        const answer = await trace(fund.id, `?direction=${direction}`);
        const nodes = new Set(answer.nodes.map((node) => node.id));
        const ties = new Set(answer.ties.map((tie) => tie.id));
        const loose = answer.routes.filter(
          (route) => !route.via.every((id) => nodes.has(id)) || !route.ties.every((id) => ties.has(id)),
        );
        expect({ fund: fund.name, direction, loose }).toEqual({ fund: fund.name, direction, loose: [] });
        expect(answer.ties.every((tie) => tie.sources.length > 0)).toBe(true);
      }
    }
  });
});

describe('a fund of the seed traced up', () => {
  test('behind 齐鲁前海基金 stand 前海方舟, which also manages it, and 海发集团', async () => {
    const answer = await trace('fund:qilu-qianhai', '?direction=up');
    const direct = answer.ties
      .filter((tie) => tie.to === 'fund:qilu-qianhai')
      .map((tie) => `${tie.from} ${tie.type}`);
    expect(direct.sort()).toEqual(
      [
        'company:qianhai-ark INVESTS_IN',
        'company:qianhai-ark MANAGES',
        'company:haifa-group INVESTS_IN',
      ].sort(),
    );
  });

  test('what 创维启航基金’s investors pledged is added up by unit, those without an amount counted apart', async () => {
    const answer = await trace('fund:skyworth-qihang', '?direction=up');
    expect(answer.outlays).toEqual([
      {
        instrument: 'fund-commitment',
        status: 'planned',
        value: 11000,
        unit: '万元',
        currency: 'CNY',
        approximate: false,
        ties: 2,
      },
    ]);
    expect(answer.withoutAmount).toBe(2);
  });
});

test('a trace of what is no fund is 404, a direction or date that is none 400', async () => {
  await api.get('/api/funds/company:boe/trace').expect(404);
  await api.get('/api/funds/fund:none/trace').expect(404);
  await api.get('/api/funds/fund:zhongjun/trace?direction=sideways').expect(400);
  await api.get('/api/funds/fund:zhongjun/trace?asOf=2024-02-30').expect(400);
  await api.get('/api/funds/fund:zhongjun/trace?depth=3').expect(400);
});

test('the list of funds tells size, manager, focus and what each did', async () => {
  const { body } = await api.get('/api/funds').expect(200);
  const { funds } = body as FundsAnswer;
  expect(funds.find(({ fund }) => fund.id === 'fund:cicc-guodiao-sci')).toEqual({
    fund: { id: 'fund:cicc-guodiao-sci', label: 'Fund', name: '中金国调科创基金' },
    findBy: expect.stringContaining('zjgtkcjj'),
    kind: 'private-equity',
    sizes: [{ value: 20, unit: '亿元', currency: 'CNY', asOf: '2019-10-30' }],
    managers: [{ id: 'institution:cicc-jiazi', label: 'Institution', name: '中金甲子团队' }],
    focuses: [{ id: 'chain:jimo10-new-it', label: 'Chain', name: expect.stringContaining('新一代信息技术') }],
    invested: 0,
    introduced: 1,
  });
});

const ids = (some: readonly { id: string }[]) => some.map(({ id }) => id);

describe('funds × chains of the seed', () => {
  test('every chain of the 24 has a cell or is listed as without a fund, and every fund likewise', async () => {
    const answer = await coverage('?taxonomy=taxonomy:qingdao-24-chains');
    const covered = { chains: new Set<string>(), funds: new Set<string>() };
    for (const cell of answer.cells) {
      covered.chains.add(cell.chain);
      covered.funds.add(cell.fund);
    }
    expect(ids(answer.chainsWithoutFund)).toEqual(ids(answer.chains).filter((id) => !covered.chains.has(id)));
    expect(ids(answer.fundsWithoutChain)).toEqual(ids(answer.funds).filter((id) => !covered.funds.has(id)));
    for (const { next, covers } of answer.fundsWithoutChain) {
      expect(next === 'other-chains').toBe(covers.length > 0);
    }
    expect(answer.cells.find((cell) => cell.fund === 'fund:luzi-development')).toEqual({
      fund: 'fund:luzi-development',
      chain: 'chain:integrated-circuits',
      focuses: true,
      invests: 0,
      introduced: 0,
      sources: 1,
    });
  });

  test('for 即墨 only the funds that stand or acted there are asked', async () => {
    const answer = await coverage('?region=region:cn-370215');
    expect(answer.region?.name).toBe('即墨区');
    expect(answer.funds.map((fund) => fund.id)).not.toContain('fund:luzi-development');
    expect(answer.funds.map((fund) => fund.id)).toContain('fund:zhongjun');
  });

  test('an unknown region or taxonomy is 404', async () => {
    await api.get('/api/funds/coverage?region=region:none').expect(404);
    await api.get('/api/funds/coverage?taxonomy=taxonomy:none').expect(404);
  });
});
