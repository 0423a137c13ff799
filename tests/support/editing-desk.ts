import { afterAll, beforeAll, beforeEach, expect } from '@jest/globals';
import { plant, type SmallGraph } from './small-graph.ts';
import { testApp } from './test-app.ts';
import { runCypher } from './test-graph.ts';

export const AT = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/);
export const REPORT = { id: 'source:editing-report', title: '园区报告', publisher: '某局', date: '2026-05' };

/** A claim as the seed would hold it, of a firm that supplies another. */
const small: SmallGraph = {
  nodes: {
    'company:editing-a': { name: '甲公司', seedHash: 'x', legalName: '甲有限公司' },
    'company:editing-b': { name: '乙公司', seedHash: 'x' },
    'region:editing-r': { name: '某区', seedHash: 'x', level: 'district' },
    [REPORT.id]: { ...REPORT, kind: 'web', seedHash: 'x' },
    'claim:editing-1': {
      key: 'plannedInvestment',
      value: 12,
      unit: '亿元',
      currency: 'CNY',
      asOf: '2024',
      confidence: 'stated',
      evidence: '报告写明',
      sources: [REPORT.id],
      seedHash: 'x',
      shared: false,
    },
  },
  ties: [
    { from: 'company:editing-a', type: 'HAS_CLAIM', to: 'claim:editing-1' },
    {
      from: 'company:editing-a',
      type: 'SUPPLIES',
      to: 'company:editing-b',
      properties: { id: 'tie:editing-1', sources: [REPORT.id], evidence: '报告写明', seedHash: 'x' },
    },
  ],
};

const as = (name: string) => ({ 'x-liantu-author': encodeURIComponent(name) });

/** Two firms with a tie and a claim, planted before each test, and the calls that change them. */
export function useEditing() {
  const { api, graph, close } = testApp();
  let uproot: () => Promise<void>;
  async function clear(): Promise<void> {
    await runCypher(graph, `MATCH (n) WHERE n:Edit OR n.enteredBy IN ['王芳', '李雷'] DETACH DELETE n`);
  }
  beforeAll(() =>
    runCypher(graph, "MERGE (k:ClaimKey {key: 'plannedInvestment'}) ON CREATE SET k.kind = 'money'"),
  );
  beforeEach(async () => {
    await clear();
    uproot = await plant(graph, small);
  });
  afterAll(async () => {
    await clear();
    await uproot();
    await close();
  });

  const post = (path: string, body: object, name = '王芳') =>
    api.post(`/api${path}`).set(as(name)).send(body);
  const claimNow = async () => (await api.get('/api/facts/claim/claim:editing-1').expect(200)).body;
  const change = (cells: object, version = 0, name = '王芳') =>
    post(
      '/facts/claim/claim:editing-1',
      { version, cells, source: { id: REPORT.id }, asOf: '2026-05' },
      name,
    );
  const inDossier = async () =>
    (await api.get('/api/entities/company:editing-a').expect(200)).body.claims.find(
      ({ id }: { id: string }) => id === 'claim:editing-1',
    );
  const journal = async (query = '') => (await api.get(`/api/edits${query}`).expect(200)).body;
  return { api, graph, post, claimNow, change, inDossier, journal };
}
