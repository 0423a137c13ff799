import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { loadSeed } from '../../graph-seed/load-seed.ts';
import { AUTHOR_HEADER } from '../../server/contract/author.ts';
import type { Decision, QueueAnswer } from '../../server/contract/reconciliation.ts';
import { layDecisionsApart, settleDecisions } from '../../server/features/reconciliation/bring-together.ts';
import { readStandingDecisions } from '../../server/features/reconciliation/decisions.ts';
import { applySchema } from '../../server/graph/schema.ts';
import { plant, type SmallGraph } from '../support/small-graph.ts';
import { testApp } from '../support/test-app.ts';
import { runCypher } from '../support/test-graph.ts';

const { api, graph, close } = testApp();

const KEPT = 'company:rct-taire';
const TWIN = 'company:rct-taire-twin';
const BUYER = 'company:rct-buyer';
const PARENT = 'company:rct-parent';
const GROUP = 'company:rct-parent-group';

/** 泰锐芯微电子 stands twice: once with a purchase and a figure, once with a seat, a figure, a shared figure and a supplier of its own. */
const SMALL_GRAPH: SmallGraph = {
  nodes: {
    [KEPT]: {
      name: '泰锐芯微电子',
      aliases: ['泰锐芯'],
      sources: ['source:rct-a'],
      searchPinyin: 'tairuixinweidianzi trxwdz tairuixin trx',
    },
    [TWIN]: {
      name: '青岛泰锐芯微电子有限公司',
      aliases: [],
      sources: ['source:rct-b'],
      listingCode: '688999.SH',
    },
    [BUYER]: { name: '买方甲' },
    [PARENT]: { name: '盐业股份有限公司', aliases: [], searchPinyin: 'yanyegufenyouxiangongsi yygfyxgs' },
    [GROUP]: { name: '盐业集团有限公司' },
    'claim:rct-1': { key: 'staff', value: 100, asOf: '2020', confidence: 'stated', sources: [] },
    'claim:rct-2': { key: 'staff', value: 120, asOf: '2021', confidence: 'stated', sources: [] },
    'claim:rct-3': { key: 'staff', value: 7, asOf: '2021', confidence: 'stated', sources: [] },
    'source:rct-a': { title: '甲报' },
    'source:rct-b': { title: '乙报' },
  },
  ties: [
    { from: KEPT, type: 'SUPPLIES', to: BUYER, properties: { id: 'tie:rct-1' } },
    {
      from: TWIN,
      type: 'SUPPLIES',
      to: BUYER,
      properties: { id: 'tie:rct-2', sources: ['source:rct-b'], asOf: '2022' },
    },
    { from: BUYER, type: 'INVESTS_IN', to: TWIN, properties: { id: 'tie:rct-3', share: 0.3 } },
    { from: KEPT, type: 'HAS_CLAIM', to: 'claim:rct-1' },
    { from: TWIN, type: 'HAS_CLAIM', to: 'claim:rct-2' },
    { from: KEPT, type: 'HAS_CLAIM', to: 'claim:rct-3' },
    { from: TWIN, type: 'HAS_CLAIM', to: 'claim:rct-3' },
    { from: PARENT, type: 'SUBSIDIARY_OF', to: GROUP, properties: { id: 'tie:rct-4' } },
  ],
};

/** Every node and relationship there is, and all that is said of the small graph. */
const everything = async () => ({
  counts: await runCypher(
    graph,
    `MATCH (n) WHERE NOT n:SameAs AND NOT n:ChangeMark WITH count(n) AS nodes
     RETURN nodes, COUNT { ()-->() } AS ties, COUNT { (:Entity) } AS entities, COUNT { (:Company) } AS companies`,
  ),
  nodes: await runCypher(
    graph,
    `MATCH (n) WHERE n.id CONTAINS ':rct-' RETURN labels(n) AS labels, properties(n) AS said ORDER BY n.id`,
  ),
  ties: await runCypher(
    graph,
    `MATCH (a)-[r]->(b) WHERE a.id CONTAINS ':rct-' RETURN a.id AS a, type(r) AS type, b.id AS b, properties(r) AS said ORDER BY a, b, r.id`,
  ),
});

let uproot: () => Promise<void>;
beforeAll(() => applySchema(graph));
beforeEach(async () => {
  uproot = await plant(graph, SMALL_GRAPH);
});
afterEach(async () => {
  await runCypher(graph, `MATCH (n:SameAs) WHERE n.entity CONTAINS ':rct-' DELETE n`);
  await uproot();
});
afterAll(async () => {
  await runCypher(graph, `MATCH (n:ChangeMark {id: 'reconciliation'}) DELETE n`);
  await close();
});

const post = (path: string, body: object, by = '王芳') =>
  api.post(`/api/reconciliation/${path}`).set(AUTHOR_HEADER, encodeURIComponent(by)).send(body);
const decide = (body: object) => post('decisions', body);
const undo = ({ id, version }: Decision) => post(`decisions/${id}/undo`, { version }, '李雷');
const queue = async (state: string): Promise<QueueAnswer> =>
  (await api.get('/api/reconciliation/queue').query({ state }).expect(200)).body;
const isThePair = ({ id }: { id: string }) => id === `${KEPT} ${TWIN}`;
const YES = { verdict: 'yes', entity: KEPT, other: TWIN };

describe('the queue', () => {
  test('shows two that share a short name and whom they deal with, the reasons, and not those of a group', async () => {
    const waiting = await queue('waiting');
    expect(waiting.pairs.find(isThePair)).toEqual({
      id: `${KEPT} ${TWIN}`,
      left: { id: TWIN, label: 'Company', name: '青岛泰锐芯微电子有限公司' },
      right: { id: KEPT, label: 'Company', name: '泰锐芯微电子' },
      score: 0.7,
      reasons: [
        { code: 'short-name', weight: 0.6, detail: '泰锐芯微电子' },
        { code: 'shared-ties', weight: 0.25, detail: '买方甲' },
      ],
      traps: [],
      openInSources: false,
    });
    expect(waiting.counts.waiting).toBe(waiting.total);
    const trap = (await queue('traps')).pairs.find(({ id }) => id === `${PARENT} ${GROUP}`);
    expect(trap?.traps.map(({ code }) => code)).toEqual(['group-and-company', 'related']);
  });

  test('loses what is decided, keeps apart what nobody can tell, and the pair shows who said it', async () => {
    const before = (await queue('waiting')).counts;
    const { body: unsure } = await decide({ ...YES, verdict: 'undecided', note: '待查' }).expect(200);
    expect((await queue('undecided')).pairs.filter(isThePair)).toHaveLength(1);
    expect((await queue('waiting')).pairs.filter(isThePair)).toEqual([]);
    const { body: pair } = await api
      .get('/api/reconciliation/pair')
      .query({ left: KEPT, right: TWIN })
      .expect(200);
    expect(pair.decision).toEqual(unsure);
    expect(pair.left.ties.map(({ tie }: { tie: { id: string } }) => tie.id).sort()).toEqual([
      'tie:rct-2',
      'tie:rct-3',
    ]);

    const { id, version } = unsure;
    await decide({ ...YES, verdict: 'no', instead: { id, version } }).expect(200);
    expect((await queue('undecided')).pairs.filter(isThePair)).toEqual([]);
    expect((await queue('waiting')).counts).toEqual({
      ...before,
      waiting: before.waiting - 1,
      decided: before.decided + 1,
    });
  });
});

describe('a yes', () => {
  test('moves ties and claims to the one that stays, which takes over names, and is counted once', async () => {
    const { body } = await decide({ ...YES, note: '同一地址' }).expect(200);
    expect(body).toEqual({
      id: expect.stringMatching(/^sameas:/),
      version: 1,
      verdict: 'yes',
      entity: { id: KEPT, label: 'Company', name: '泰锐芯微电子' },
      other: { kind: 'entity', entity: { id: TWIN, label: 'Company', name: '青岛泰锐芯微电子有限公司' } },
      note: '同一地址',
      by: '王芳',
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      undone: null,
      moved: { ties: 2, claims: 1 },
    });
    const { body: kept } = await api.get(`/api/entities/${KEPT}/neighbours`).expect(200);
    expect(kept.ties.map(({ id, from, to }: Record<string, string>) => [id, from, to]).sort()).toEqual([
      ['tie:rct-1', KEPT, BUYER],
      ['tie:rct-2', KEPT, BUYER],
      ['tie:rct-3', BUYER, KEPT],
    ]);
    const { body: entity } = await api.get(`/api/entities/${KEPT}`).expect(200);
    expect(entity.properties).toMatchObject({
      aliases: ['泰锐芯', '青岛泰锐芯微电子有限公司'],
      listingCode: '688999.SH',
    });
    expect(entity.claims.map(({ value }: { value: number }) => value).sort()).toEqual([100, 120, 7].sort());
    expect(entity.sources.map(({ title }: { title: string }) => title)).toEqual(['甲报', '乙报']);
    const { body: found } = await api.get('/api/search').query({ q: '青岛泰锐芯微电子' }).expect(200);
    expect(
      found.results.map(({ id }: { id: string }) => id).filter((id: string) => id.includes('rct')),
    ).toEqual([KEPT]);

    const decided = await readStandingDecisions(graph);
    expect([decided.keptId(TWIN), decided.keptId(KEPT)]).toEqual([KEPT, KEPT]);
  });

  test('leads whoever asks for the duplicate, by whichever call, to the one that stays and to the decision', async () => {
    const { body: decision } = await decide({ ...YES, note: '同一地址' }).expect(200);
    const { id, by, at } = decision;
    const merged = {
      id: TWIN,
      name: '青岛泰锐芯微电子有限公司',
      into: { id: KEPT, label: 'Company', name: '泰锐芯微电子' },
      decision: { id, by, at },
    };
    const message = `青岛泰锐芯微电子有限公司 已并入 泰锐芯微电子（王芳，${at.slice(0, 10)} 判定）`;
    const gone = { error: { code: 'merged_into', message, details: merged } };
    for (const path of [
      `entities/${TWIN}`,
      `entities/${TWIN}/neighbours`,
      `entities/${TWIN}/dossier?region=region:cn-3702`,
      `paths?from=${TWIN}&to=${BUYER}`,
      `paths?from=${BUYER}&to=${TWIN}`,
      `facts/entity/${TWIN}`,
      `district-fit?region=region:cn-3702&entity=${TWIN}`,
    ]) {
      const { status, body } = await api.get(`/api/${path}`);
      expect([path, status, body]).toEqual([path, 410, gone]);
    }
    const ids = [KEPT, TWIN, BUYER, 'company:rct-nobody'];
    const { body: picture } = await api.post('/api/entities/ties').send({ ids }).expect(200);
    expect([picture.unknown, picture.merged]).toEqual([[TWIN, 'company:rct-nobody'], [merged]]);

    await undo(decision).expect(200);
    await api.get(`/api/entities/${TWIN}`).expect(200);
    await api.get('/api/entities/company:rct-nobody').expect(404);
  });

  test('after a later yes leads to the one that stays at the end of both', async () => {
    await decide(YES).expect(200);
    await decide({ verdict: 'yes', entity: PARENT, other: KEPT, note: '为试' }).expect(200);
    const { body } = await api.get(`/api/entities/${TWIN}`).expect(410);
    expect(body.error.details.into.id).toBe(PARENT);
  });

  test('taken back leaves everything exactly as it was, counts, labels, properties and ends', async () => {
    const before = await everything();
    const { body } = await decide(YES).expect(200);
    expect((await everything()).counts).not.toEqual(before.counts);
    const { body: gone } = await undo(body).expect(200);
    expect(gone).toEqual({ ...body, version: 2, undone: { by: '李雷', at: expect.any(String) } });
    expect(await everything()).toEqual(before);
    expect((await readStandingDecisions(graph)).keptId(TWIN)).toBe(TWIN);
    expect((await queue('waiting')).pairs.filter(isThePair)).toHaveLength(1);
  });

  test('is taken out of effect while facts are written by their ids, and put into effect again, once', async () => {
    const before = await everything();
    await decide(YES).expect(200);
    const merged = await everything();
    await layDecisionsApart(graph);
    expect(await everything()).toEqual(before);
    expect(await settleDecisions(graph)).toBe(1);
    expect(await settleDecisions(graph)).toBe(0);
    expect((await everything()).counts).toEqual(merged.counts);
    expect((await everything()).ties).toEqual(merged.ties);
  });

  test('on one that a later yes took in is taken back only after that one', async () => {
    const before = await everything();
    const { body: first } = await decide(YES).expect(200);
    const { body: second } = await decide({
      verdict: 'yes',
      entity: PARENT,
      other: KEPT,
      note: '为试',
    }).expect(200);
    expect((await readStandingDecisions(graph)).keptId(TWIN)).toBe(PARENT);
    const { body: refused } = await undo(first).expect(409);
    expect([refused.error.code, refused.error.details.id]).toEqual(['built_upon', second.id]);
    await undo(second).expect(200);
    await undo(first).expect(200);
    expect(await everything()).toEqual(before);
  });

  test('is refused for two that a relation joins, and wants a reason where something says they are two', async () => {
    const before = await everything();
    const { body: related } = await decide({
      verdict: 'yes',
      entity: PARENT,
      other: GROUP,
      note: '试',
    }).expect(409);
    expect(related.error.code).toBe('related');
    await runCypher(graph, `MATCH ()-[r {id: 'tie:rct-4'}]->() DELETE r`);
    const { body: bare } = await decide({ verdict: 'yes', entity: PARENT, other: GROUP }).expect(400);
    expect([bare.error.code, bare.error.details[0].code]).toEqual(['note_required', 'group-and-company']);
    expect((await everything()).nodes).toEqual(before.nodes);
  });
});

describe('decisions', () => {
  test('of two who decide at the same moment one is told what stands', async () => {
    const answers = await Promise.all(
      ['甲', '乙', '丙'].map((by) => post('decisions', { ...YES, verdict: 'no' }, by)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const won = answers.find(({ status }) => status === 200)?.body;
    for (const { body } of answers.filter(({ status }) => status === 409)) {
      expect([body.error.code, body.error.details]).toEqual(['already_decided', won]);
    }
    const { body } = await undo({ ...won, version: 7 }).expect(409);
    expect([body.error.code, body.error.details]).toEqual(['changed_meanwhile', won]);
  });

  test('about a name of a row hold for that name, however it is spelled, and a name stands for one entity', async () => {
    const { body: asked } = await api
      .get('/api/reconciliation/name')
      .query({ label: 'Company', name: '泰锐芯微电子有限公司' })
      .expect(200);
    expect(asked.candidates.map(({ entity }: { entity: { id: string } }) => entity.id).sort()).toEqual([
      KEPT,
      TWIN,
    ]);
    await decide({ verdict: 'yes', entity: KEPT, name: '泰锐芯(微)电子' }).expect(200);
    await decide({ verdict: 'yes', entity: TWIN, name: '泰锐芯（微）电子' }).expect(409);
    await decide({ verdict: 'no', entity: TWIN, name: '泰锐芯（微）电子' }).expect(200);
    expect((await readStandingDecisions(graph)).ofName('Company', '泰锐芯 （微）电子')).toEqual({
      same: KEPT,
      apart: new Set([TWIN]),
      open: new Set(),
    });
  });

  test('stand in the history with who and when, undone ones too', async () => {
    const { body: one } = await decide({ ...YES, verdict: 'no' }).expect(200);
    const { body: undone } = await undo(one).expect(200);
    const { body: two } = await decide({ ...YES, verdict: 'undecided' }).expect(200);
    const { body } = await api.get('/api/reconciliation/decisions').expect(200);
    expect(body.decisions.filter(({ id }: Decision) => [one.id, two.id].includes(id))).toEqual([two, undone]);
  });

  test.each([
    [{ verdict: 'yes', entity: KEPT }, 400, 'bad_request'],
    [{ verdict: 'yes', entity: KEPT, other: TWIN, name: '甲' }, 400, 'bad_request'],
    [{ verdict: 'maybe', entity: KEPT, other: TWIN }, 400, 'bad_request'],
    [{ verdict: 'yes', entity: KEPT, other: KEPT }, 400, 'bad_request'],
    [{ verdict: 'no', entity: KEPT, other: 'fund:qd-wudaokou' }, 400, 'bad_request'],
    [{ verdict: 'no', entity: 'region:cn-3702', other: 'region:cn-370215' }, 400, 'bad_request'],
    [{ verdict: 'no', entity: KEPT, other: 'company:nobody' }, 404, 'not_found'],
  ])('%j is refused with %i %s', async (body, status, code) => {
    expect((await decide(body).expect(status)).body.error.code).toBe(code);
  });

  test('nobody decides without a name', async () => {
    const { body } = await api.post('/api/reconciliation/decisions').send(YES).expect(400);
    expect(body.error.code).toBe('author_required');
  });
});

test('what people decided outlasts a new load of the tables', async () => {
  const pair = { entity: 'company:hisense-group', other: 'company:hisense-group-holding' };
  const { body } = await decide({ verdict: 'yes', ...pair, note: '试' }).expect(200);
  try {
    const tiesOf = () =>
      runCypher(graph, `MATCH (n {id: $id})-[r]-(:Entity) RETURN r.id AS id ORDER BY id`, {
        id: pair.entity,
      });
    const merged = await tiesOf();
    expect(body.moved.ties).toBeGreaterThan(0);
    await loadSeed(graph);
    expect(await tiesOf()).toEqual(merged);
    await api.get(`/api/entities/${pair.other}`).expect(410);
  } finally {
    await undo(body).expect(200);
    await runCypher(graph, 'MATCH (n:SameAs {id: $id}) DELETE n', { id: body.id });
  }
  await api.get(`/api/entities/${pair.other}`).expect(200);
}, 120_000);
