import { afterAll, describe, expect, test } from '@jest/globals';
import type { FundIntroductionsAnswer } from '../../server/contract/fund-trace-introductions.ts';
import type { CitedRulesAnswer, FundLedgerAnswer } from '../../server/contract/fund-trace-ledger.ts';
import { testApp } from '../support/test-app.ts';

const { api, close } = testApp();
afterAll(close);

const version = {
  from: '2015-01-01',
  multiple: 1.5,
  base: { kind: 'amount', value: 100 },
  counts: ['landed', 'projects', 'introduced', 'sub-fund'],
  region: 'region:cn-3702',
  statuses: ['paid-in', 'actual', 'planned', 'unstated'],
};
const ask = (fund: string, changes: object = {}, asOf?: string) =>
  api
    .post(`/api/funds/${fund}/ledger`)
    .send({ rule: { name: '试算', versions: [{ ...version, ...changes }] }, ...(asOf && { asOf }) });
const ledger = async (fund: string, changes?: object): Promise<FundLedgerAnswer> =>
  (await ask(fund, changes).expect(200)).body;
const item = (answer: FundLedgerAnswer, id: string) => answer.items.find(({ thing }) => thing.id === id);

describe('a ledger over the seed', () => {
  test('武岳峰’s stake in 奇瑞 is in the plant 奇瑞 builds in 即墨, and 奇瑞控股 stands in 芜湖', async () => {
    const answer = await ledger('fund:qd-wudaokou');
    expect(item(answer, 'project:chery-qd-base')).toMatchObject({
      outcome: 'counted',
      amount: { low: 230, high: 230 },
      status: 'planned',
    });
    expect(item(answer, 'company:chery')).toMatchObject({ outcome: 'refused', reasons: ['within-project'] });
    expect(item(answer, 'company:chery-holding')).toMatchObject({
      outcome: 'refused',
      reasons: ['elsewhere'],
    });
    expect([answer.target, answer.verdict]).toEqual([{ low: 150, high: 150 }, 'met']);
  });

  test('what two funds introduced together is open for each of them', async () => {
    const answer = await ledger('fund:zhongjinghe');
    expect(answer.items.filter(({ outcome }) => outcome === 'counted')).toEqual([]);
    expect(item(answer, 'project:silergy-12inch')).toMatchObject({
      outcome: 'open',
      reasons: ['joint', 'unconfirmed'],
    });
    expect([answer.sum.low, answer.verdict]).toEqual([0, 'open']);
  });

  test('every item has a reason, its ways start at the fund, and the sum is that of its items', async () => {
    const answer = await ledger('fund:qd-wudaokou', { region: 'region:cn-370215' });
    for (const { reasons, ways, outcome, amount } of answer.items) {
      expect(reasons.length).toBeGreaterThan(0);
      expect(
        ways.every(({ via, ties }) => via[0]?.id === 'fund:qd-wudaokou' && via.length === ties.length + 1),
      ).toBe(true);
      if (outcome === 'refused') expect(amount).toEqual({ low: 0, high: 0 });
    }
    expect(answer.sum.low).toBeCloseTo(
      answer.items.reduce((sum, { amount }) => sum + amount.low, 0),
      9,
    );
  });

  test('a base nobody states leaves no target; the stated size of a fund gives one', async () => {
    const none = await ledger('fund:jimo-mother', { base: { kind: 'fund-size' } });
    const some = await ledger('fund:cicc-guodiao-sci', { base: { kind: 'fund-size' } });
    expect([some.base, some.target]).toEqual([
      { low: 20, high: 20 },
      { low: 30, high: 30 },
    ]);
    expect([none.base, none.target, none.lacking, none.verdict]).toEqual([null, null, null, 'no-target']);
  });
});

test('an unknown fund or region is 404, a rule that says nothing 400, one not yet in force 422', async () => {
  await ask('fund:none').expect(404);
  await ask('fund:zhongjun', { region: 'region:none' }).expect(404);
  await ask('fund:zhongjun', { multiple: 0 }).expect(400);
  await ask('fund:zhongjun', { counts: [] }).expect(400);
  await ask('fund:zhongjun', { counts: ['all'] }).expect(400);
  await api.post('/api/funds/fund:zhongjun/ledger').send({}).expect(400);
  const { body } = await ask('fund:zhongjun', { from: '2025-01-01' }, '2024-12-31').expect(422);
  expect(body.error.code).toBe('no_rule_in_force');
});

test('a preset is only what a source states: each cited rule has its sources', async () => {
  const { rules }: CitedRulesAnswer = (await api.get('/api/funds/cited-rules').expect(200)).body;
  expect(rules.every(({ sources, multiple }) => sources.length > 0 && multiple > 0)).toBe(true);
});

const tree = async (fund: string): Promise<FundIntroductionsAnswer> =>
  (await api.get(`/api/funds/${fund}/introductions`).expect(200)).body;

describe('introductions of the seed as a tree', () => {
  test('中经合 introduced four firms with another fund, by capital, in 2019', async () => {
    const answer = await tree('fund:zhongjinghe');
    expect(answer.summary).toEqual({
      introduced: 4,
      byGeneration: [{ generation: 1, count: 4 }],
      byMode: [{ mode: 'capital', count: 4 }],
      joint: 4,
    });
    expect(answer.tree.map(({ entity, ties }) => [entity.name, ties[0]?.asOf]).sort()).toEqual(
      [
        ['修正药业', '2019-10-30'],
        ['泰睿思微电子', '2019-10-30'],
        ['矽力杰', '2019-10-30'],
        ['聚能晶源', '2019-10-30'],
      ].sort(),
    );
    expect(answer.tree.every(({ ties }) => ties.every(({ sources }) => sources.length > 0))).toBe(true);
  });

  test('a fund of which no introduction is recorded has an empty tree; what is no fund is 404', async () => {
    expect((await tree('fund:tianjin-xianzhilian')).tree).toEqual([]);
    await api.get('/api/funds/company:boe/introductions').expect(404);
  });
});
