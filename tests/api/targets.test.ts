import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { GapAnswer } from '../../server/contract/gap-analysis.ts';
import type { Target, TargetsAnswer } from '../../server/contract/targets.ts';
import { applySchema } from '../../server/graph/schema.ts';
import { testApp } from '../support/test-app.ts';
import { runCypher } from '../support/test-graph.ts';

const { api, graph, close } = testApp();

const QINGDAO = 'region:cn-3702';
const JIMO = 'region:cn-370215';
const HUANGDAO = 'region:cn-370211';
const CHAIN = 'chain:new-display';
const SEGMENT = 'segment:new-display-driver-ic';
const FIRM = 'company:hkc';
const JULY = testApp({ graph, today: () => '2026-07-15' }).api;

const added: string[] = [];
/** Puts something on the list and remembers it, so that it is gone after the test. */
async function add(body: Record<string, unknown>, expected = 200) {
  const answer = await api
    .post('/api/targets')
    .send({ origin: 'candidate', ...body })
    .expect(expected);
  if (expected === 200) added.push(answer.body.id);
  return answer.body;
}
const change = (id: string, body: Record<string, unknown>, expected = 200) =>
  JULY.post(`/api/targets/${id}`).send(body).expect(expected);
const mine = (all: Target[]) => all.filter(({ id }) => added.includes(id));

/** The list without what others may have on it. */
async function list(): Promise<Pick<TargetsAnswer, 'targets' | 'removed'>> {
  const { body } = await api.get('/api/targets').expect(200);
  return { targets: mine(body.targets), removed: mine(body.removed) };
}

beforeAll(() => applySchema(graph));
afterEach(async () => {
  await runCypher(graph, 'MATCH (target:Target) WHERE target.id IN $ids DELETE target', { ids: added });
  added.length = 0;
});
afterAll(close);

describe('putting on the list', () => {
  test('a company for a segment is listed with how the gap stands and what the company does that day', async () => {
    const gaps: GapAnswer = (await api.get(`/api/chains/${CHAIN}/gaps`).query({ region: JIMO }).expect(200))
      .body;
    const candidates = (
      await api.get('/api/candidates').query({ segment: SEGMENT, outside: JIMO, limit: 1 }).expect(200)
    ).body.candidates;
    const [{ company, evidence }] = candidates;
    const gap = gaps.segments.find(({ segment }) => segment.id === SEGMENT);

    const target = await add({ company: company.id, segment: SEGMENT, region: JIMO });
    expect(target).toEqual({
      id: expect.stringMatching(/^target:[0-9a-f-]{36}$/),
      version: 1,
      company,
      segment: { id: SEGMENT, label: 'Segment', name: '显示驱动芯片' },
      chain: { id: CHAIN, label: 'Chain', name: '新型显示' },
      region: { id: JIMO, label: 'Region', name: '即墨区' },
      status: 'to-contact',
      owner: '',
      nextStep: '',
      note: '',
      due: null,
      meetings: [],
      addedOn: '2026-06-30',
      changedOn: '2026-06-30',
      removedOn: null,
      origin: 'candidate',
      evidence: {
        asOf: '2026-06-30',
        gap: {
          verdict: gap?.verdict,
          sentence: gap?.reason.sentence,
          sources: gap?.evidence.sources,
        },
        works: evidence.map((fact: Target['evidence']['works'][number]) => ({
          segment: fact.segment,
          asOf: fact.asOf,
          confidence: fact.confidence,
          evidence: fact.evidence,
          sources: fact.sources,
        })),
      },
      rivals: [],
    });
    expect(target.evidence.works).not.toEqual([]);
    expect((await list()).targets).toEqual([target]);
  });

  test('a gap can be listed before anybody knows which company is to fill it, and the company named later', async () => {
    const target = await add({ segment: SEGMENT, region: JIMO, origin: 'gap' });
    expect([target.company, target.evidence.works]).toEqual([null, []]);

    const { body } = await change(target.id, { version: 1, company: FIRM });
    expect(body).toEqual({
      ...target,
      version: 2,
      company: { id: FIRM, label: 'Company', name: '惠科' },
      changedOn: '2026-07-15',
    });
    await add({ company: FIRM, segment: SEGMENT, region: JIMO }, 409);
    const again = await change(target.id, { version: 2, company: 'company:boe' }, 400);
    expect(again.body.error.details[0].field).toBe('company');
  });

  test('the same company, segment and region stands on the list once: 409 names it, also when two add it at a time', async () => {
    const about = { company: FIRM, segment: SEGMENT, region: JIMO, origin: 'firm' };
    const both = await Promise.all([1, 2, 3].map(() => api.post('/api/targets').send(about)));
    added.push(...both.filter(({ status }) => status === 200).map(({ body }) => body.id));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const [id] = added;
    expect((await add(about, 409)).error).toEqual({
      code: 'already_listed',
      message: '这条目标已经在清单里',
      details: { id },
    });
    await add({ ...about, region: HUANGDAO });
    await add({ company: FIRM, region: JIMO });
    expect((await list()).targets).toHaveLength(3);
  });

  test.each([
    [{ company: 'company:nobody', region: QINGDAO }, 404, 'not_found'],
    [{ segment: 'segment:nothing', region: QINGDAO }, 404, 'not_found'],
    [{ company: FIRM, chain: 'chain:nothing', region: QINGDAO }, 404, 'not_found'],
    [{ company: FIRM, region: 'region:nowhere' }, 404, 'not_found'],
    [{ segment: SEGMENT, chain: 'chain:biomedicine', region: QINGDAO }, 400, 'bad_request'],
    [{ region: QINGDAO }, 400, 'bad_request'],
    [{ company: FIRM, region: QINGDAO, owner: '张三' }, 400, 'bad_request'],
  ])('%j is refused with %i %s', async (body, status, code) => {
    expect((await add(body, status)).error.code).toBe(code);
  });
});

describe('changing', () => {
  test('what is given is written, what is left out stays, and the version goes up', async () => {
    const target = await add({ company: FIRM, region: JIMO });
    const { body } = await change(target.id, {
      version: 1,
      status: 'talks',
      owner: ' 王五 ',
      due: '2026-08-01',
    });
    const written = {
      ...target,
      version: 2,
      status: 'talks',
      owner: '王五',
      due: '2026-08-01',
      changedOn: '2026-07-15',
    };
    expect(body).toEqual(written);
    const { body: cleared } = await change(target.id, { version: 2, due: null, note: '=1+1' });
    expect(cleared).toEqual({ ...written, version: 3, due: null, note: '=1+1' });
    expect((await list()).targets).toEqual([cleared]);
  });

  test('of two who change the same version one is told 409 and shown what is there now; nothing is lost', async () => {
    const target = await add({ company: FIRM, region: JIMO });
    const owners = ['甲', '乙', '丙', '丁'];
    const answers = await Promise.all(
      owners.map((owner) => api.post(`/api/targets/${target.id}`).send({ version: 1, owner })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    const won = answers.find(({ status }) => status === 200)?.body;
    expect(won.version).toBe(2);
    for (const { body } of answers.filter(({ status }) => status === 409)) {
      expect(body.error).toEqual({
        code: 'changed_meanwhile',
        message: '其他人刚改过这条目标，请看过最新内容再改',
        details: won,
      });
    }
    expect((await list()).targets).toEqual([won]);
  });

  test.each([
    [{ status: 'won' }, 'status'],
    [{ due: '2026-13-01' }, 'due'],
    [{ owner: '长'.repeat(61) }, 'owner'],
    [{ addedOn: '2020-01-01' }, 'addedOn'],
  ])('%j is refused, the field named', async (words, field) => {
    const target = await add({ company: FIRM, region: JIMO });
    const { body } = await change(target.id, { version: 1, ...words }, 400);
    expect(body.error.details[0].field).toBe(field);
    expect((await list()).targets).toEqual([target]);
  });

  test('one that is not there is 404', async () => {
    await change('target:none', { version: 1, owner: '甲' }, 404);
    await api.post('/api/targets/target:none/remove').send({ version: 1 }).expect(404);
    await api.post('/api/targets/target:none/restore').send({}).expect(404);
  });
});

describe('taking off and putting back', () => {
  test('what is taken off is kept with all that was written, and comes back as it was', async () => {
    const target = await add({ company: FIRM, region: JIMO });
    const { body: written } = await change(target.id, { version: 1, owner: '王五', note: '谈过一次' });
    const { body: removed } = await JULY.post(`/api/targets/${target.id}/remove`)
      .send({ version: 2 })
      .expect(200);
    expect(removed).toEqual({ ...written, version: 3, removedOn: '2026-07-15' });
    expect(await list()).toEqual({ targets: [], removed: [removed] });
    await change(target.id, { version: 3, owner: '甲' }, 404);

    const { body: back } = await api.post(`/api/targets/${target.id}/restore`).send({}).expect(200);
    expect(back).toEqual({ ...written, version: 4 });
    expect(await list()).toEqual({ targets: [back], removed: [] });
    const { body: twice } = await api.post(`/api/targets/${target.id}/restore`).send({}).expect(200);
    expect(twice).toEqual(back);
  });

  test('nobody takes off what another has just changed', async () => {
    const target = await add({ company: FIRM, region: JIMO });
    const { body: changed } = await change(target.id, { version: 1, owner: '王五' });
    const { body } = await api.post(`/api/targets/${target.id}/remove`).send({ version: 1 }).expect(409);
    expect(body.error.details).toEqual(changed);
    expect((await list()).targets).toEqual([changed]);
  });

  test('it cannot be put back beside the same that has been listed anew', async () => {
    const first = await add({ company: FIRM, region: JIMO });
    await api.post(`/api/targets/${first.id}/remove`).send({ version: 1 }).expect(200);
    const second = await add({ company: FIRM, region: JIMO });
    const { body } = await api.post(`/api/targets/${first.id}/restore`).send({}).expect(409);
    expect(body.error.details).toEqual({ id: second.id });
  });
});

const rivalsOf = async (id: string) => (await list()).targets.find((one) => one.id === id)?.rivals;

describe('rivals', () => {
  test('two districts after one company are told of each other, its city and what is shelved are not', async () => {
    const jimo = await add({ company: FIRM, segment: SEGMENT, region: JIMO });
    const huangdao = await add({ company: FIRM, region: HUANGDAO });
    await add({ company: FIRM, region: QINGDAO });
    const { body } = await change(huangdao.id, { version: 1, status: 'contacted', owner: '赵六' });

    expect(body.rivals).toEqual([{ id: jimo.id, region: jimo.region, status: 'to-contact', owner: '' }]);
    expect(await rivalsOf(jimo.id)).toEqual([
      { id: huangdao.id, region: huangdao.region, status: 'contacted', owner: '赵六' },
    ]);
    await change(huangdao.id, { version: 2, status: 'shelved' });
    expect([await rivalsOf(jimo.id), await rivalsOf(huangdao.id)]).toEqual([[], []]);
  });
});

test('no analysis counts a target: gaps, search and the ties for introductions are as without it', async () => {
  const ask = async () => {
    const gaps = await api.get(`/api/chains/${CHAIN}/gaps`).query({ region: JIMO }).expect(200);
    const search = await api.get('/api/search').query({ q: '惠科' }).expect(200);
    const entity = await api.get(`/api/entities/${FIRM}`).expect(200);
    return [gaps.body, search.body, entity.body];
  };
  const before = await ask();
  await add({ company: FIRM, segment: SEGMENT, region: JIMO });
  expect(await ask()).toEqual(before);
});

test('meetings are kept, the latest first', async () => {
  const target = await add({ company: FIRM, region: JIMO });
  const first = { on: '2026-05-02', words: '电话联系' };
  const later = { on: '2026-06-10', words: '见董事长' };
  const { body } = await change(target.id, { version: 1, meetings: [first, later] });
  expect(body.meetings).toEqual([later, first]);
  expect((await change(target.id, { version: 2, meetings: [] })).body.meetings).toEqual([]);
  await change(target.id, { version: 3, meetings: [{ on: '5月2日', words: '电话' }] }, 400);
});

const sendSheet = (body: object, expected = 200) =>
  api.post('/api/targets/import').send(body).expect(expected);
const rememberOwn = async () => {
  const { body } = await api.get('/api/targets').expect(200);
  const own = body.targets.filter(({ origin }: Target) => origin === 'sheet').map(({ id }: Target) => id);
  added.push(...own.filter((id: string) => !added.includes(id)));
};

describe('a sheet of targets', () => {
  const HEAD = '编号,目标企业,产业链,环节,引进地区,进展,负责人,下一步,期限,洽谈记录,备注,别的';
  const sheet = (...lines: string[]) => ({
    fileName: '目标.csv',
    content: Buffer.from([HEAD, ...lines].join('\r\n')).toString('base64'),
  });
  const row = `,惠科,,显示驱动芯片,即墨区,在谈,王五,约董事长,2026年7月1日,2026-06-10 见董事长；2026/5/2 电话,重点,不管`;

  test('says what it would do and writes nothing until told; the same sheet again changes nothing', async () => {
    const { body: plan } = await sendSheet(sheet(row));
    expect(plan).toMatchObject({
      written: false,
      counts: { create: 1, change: 0, same: 0, refused: 0 },
      rows: [{ line: 2, outcome: 'create', name: '惠科 · 显示驱动芯片 · 即墨区', faults: [], rivals: [] }],
    });
    await rememberOwn();
    expect(added).toEqual([]);

    const { body: done } = await sendSheet({ ...sheet(row), plan: plan.plan });
    expect(done).toEqual({ ...plan, written: true });
    await rememberOwn();
    const [target] = (await list()).targets;
    expect(target).toMatchObject({
      company: { id: FIRM },
      segment: { id: SEGMENT },
      chain: { id: CHAIN },
      region: { id: JIMO },
      status: 'talks',
      owner: '王五',
      nextStep: '约董事长',
      due: '2026-07-01',
      note: '重点',
      origin: 'sheet',
      meetings: [
        { on: '2026-06-10', words: '见董事长' },
        { on: '2026-05-02', words: '电话' },
      ],
      evidence: { asOf: '2026-06-30', gap: { verdict: expect.any(String) } },
    });
    const { body: again } = await sendSheet(sheet(row));
    expect(again.counts).toEqual({ create: 0, change: 0, same: 1, refused: 0 });
  });

  test('changes by id, leaves alone what its cells leave empty, and is refused when the list has changed since', async () => {
    const target = await add({ company: FIRM, region: JIMO });
    await change(target.id, { version: 1, owner: '王五', note: '留着' });
    const file = sheet(`${target.id},,,,,,赵六,,,,,`);
    const { body: plan } = await sendSheet(file);
    expect(plan.rows).toMatchObject([
      { outcome: 'change', changes: [{ column: 'owner', before: '王五', after: '赵六' }] },
    ]);
    await change(target.id, { version: 2, owner: '李四' });
    const { body: refused } = await sendSheet({ ...file, plan: plan.plan }, 409);
    expect(refused.error.code).toBe('plan_changed');
    expect(refused.error.details.rows[0].changes).toEqual([
      { column: 'owner', before: '李四', after: '赵六' },
    ]);
    await sendSheet({ ...file, plan: refused.error.details.plan });
    expect((await list()).targets[0]).toMatchObject({ owner: '赵六', note: '留着', version: 4 });
  });

  test('rows that cannot be read say where and what was expected, and the others are written', async () => {
    const { body } = await sendSheet(
      sheet(
        ',没有这家,,显示驱动芯片,即墨区,,,,,,,',
        ',惠科,,,,,,,,,,',
        ',惠科,,,即墨区,快了,,,下周,昨天谈过,,',
        ',惠科,,,即墨区,,,,,,,',
        ',惠科,,,即墨区,,,,,,,',
      ),
    );
    expect(body.counts).toEqual({ create: 1, change: 0, same: 0, refused: 4 });
    expect(
      body.rows.map(({ line, faults }: { line: number; faults: { column: string }[] }) => [
        line,
        faults.map(({ column }) => column),
      ]),
    ).toEqual([
      [2, ['company']],
      [3, ['region']],
      [4, ['status', 'due', 'meetings']],
      [5, []],
      [6, ['company']],
    ]);
  });

  test('tells when another district is after the same company, on the list or in the sheet itself', async () => {
    await add({ company: FIRM, region: HUANGDAO });
    const { body } = await sendSheet(sheet(',惠科,,,即墨区,,,,,,,', ',惠科,,,青岛市,,,,,,,'));
    expect(body.rows.map(({ rivals }: { rivals: string[] }) => rivals)).toEqual([['黄岛区'], []]);
  });

  test.each([
    ['not_the_form', 'a.csv', '企业,地区\r\n甲,乙'],
    ['file_refused', 'a.xlsx', '%PDF-1.7 nothing'],
  ])('%s: a file that is no such sheet is refused with what was expected', async (code, fileName, text) => {
    const { body } = await sendSheet({ fileName, content: Buffer.from(text).toString('base64') }, 422);
    expect(body.error.code).toBe(code);
    expect(body.error.details.expected).toBeTruthy();
  });
});
