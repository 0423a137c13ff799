import { afterAll, describe, expect, test } from '@jest/globals';
import type { Dossier, TieGroup } from '../../server/contract/dossier.ts';
import { plant } from '../support/small-graph.ts';
import { testApp } from '../support/test-app.ts';

const { api, graph, close } = testApp();
afterAll(close);

const QINGDAO = 'region:cn-3702';
async function dossierOf(id: string, query: Record<string, string> = {}): Promise<Dossier> {
  return (
    await api
      .get(`/api/entities/${id}/dossier`)
      .query({ region: QINGDAO, ...query })
      .expect(200)
  ).body;
}
const kinds = ({ groups }: Dossier) =>
  groups.map(({ type, direction, total }) => `${type} ${direction} ${total}`);
const names = (entities: readonly { name: string }[]) => entities.map(({ name }) => name);
const verdicts = ({ chains }: Dossier) =>
  chains.map(({ chain, by, segmentCount, judged }) => ({
    chain: chain.name,
    by,
    segmentCount,
    segments: judged?.segments.map(({ segment, by: ties, verdict, action }) => [
      segment.name,
      ties,
      verdict,
      action,
    ]),
  }));

describe('a dossier of the seed', () => {
  test('京东方: its ties by kind, the chain it leads, its projects, who of its partners is local', async () => {
    const dossier = await dossierOf('company:boe');
    expect(dossier.entity).toEqual({ id: 'company:boe', label: 'Company', name: '京东方' });
    expect(dossier.region).toEqual({ id: QINGDAO, label: 'Region', name: '青岛市' });
    const { body } = await api.get('/api/entities/company:boe').expect(200);
    expect(kinds(dossier).sort()).toEqual(
      body.ties
        .map((tie: TieGroup & { count: number }) => `${tie.type} ${tie.direction} ${tie.count}`)
        .sort(),
    );
    for (const { ties, total } of dossier.groups) expect(ties).toHaveLength(total);
    expect(dossier.places).toEqual([]);
    expect(verdicts(dossier)).toEqual([
      {
        chain: '新型显示',
        by: ['LEADS'],
        segmentCount: 1,
        segments: [['显示模组', ['OPERATES_IN'], 'strong', 'extend']],
      },
    ]);
    expect(
      dossier.projects.listed.map(({ project, by, through }) => [project.name, by, through]).sort(),
    ).toEqual(
      [
        ['万达光电智造生产基地', ['INTRODUCED'], null],
        ['扬胜显示背板项目', ['INTRODUCED'], null],
        ['翰博光电生产基地', ['INTRODUCED'], null],
        ['京东方移动显示模组青岛基地', ['BACKS'], null],
        ['诚志股份高端半导体显示材料项目', ['INTRODUCED'], null],
      ].sort(),
    );
    expect(dossier.local).toContain('company:boe-qingdao');
    expect(dossier.local).not.toContain('company:boe-innovation-investment');
    expect(dossier.starts[0]).toEqual({ id: 'company:boe-qingdao', label: 'Company', name: '京东方青岛' });
    expect([dossier.fundRoutes, dossier.reached, dossier.within]).toEqual([[], null, []]);
  });

  test('a verdict is the one the gap analysis of that region gives', async () => {
    const { chains } = await dossierOf('company:boe');
    const { body } = await api
      .get('/api/chains/chain:new-display/gaps')
      .query({ region: QINGDAO })
      .expect(200);
    const own = body.segments.find(
      ({ segment }: { segment: { name: string } }) => segment.name === '显示模组',
    );
    expect(chains[0]?.judged).toMatchObject({
      completeness: body.completeness,
      judgedShare: body.judgedShare,
      leaders: body.leaders,
      segments: [{ verdict: own.verdict, reason: own.reason, elsewhere: own.candidates }],
    });
  });

  test('京东方青岛: both capacities stand, its plant lies in the park and district, the widest region last', async () => {
    const { claims, places } = await dossierOf('company:boe-qingdao');
    expect(
      claims
        .filter(({ key }) => key === 'annualCapacity')
        .map(({ value, qualifier, unit, asOf, confidence }) => ({
          value,
          qualifier,
          unit,
          asOf,
          confidence,
        })),
    ).toEqual([
      { value: 1.5, qualifier: '约', unit: '亿片', asOf: '2022-11-25', confidence: 'contested' },
      { value: 2, qualifier: '近', unit: '亿片', asOf: '2024-12-04', confidence: 'contested' },
    ]);
    expect(places.map(({ role, steps }) => [role, names(steps)])).toEqual([
      [undefined, ['青岛市新型显示产业园', '黄岛区', '青岛市', '山东省', '中国']],
      ['plant', ['黄岛区', '青岛市', '山东省', '中国']],
    ]);
  });

  test('a fund: who put money in, what it holds in all, the same as its look-through', async () => {
    const dossier = await dossierOf('fund:jimo-mother');
    const { body } = await api.get('/api/funds/fund:jimo-mother/trace').expect(200);
    expect(dossier.reached).toEqual({
      summary: body.summary,
      outlayTotals: body.outlayTotals,
      withoutAmount: body.withoutAmount,
    });
    expect(dossier.basis.queries).toContain('fund-trace/steps.cypher');
  });

  test('特来电: each fund that reached it by its way, shortest first, every step with the amount its source gives', async () => {
    const { fundRoutes } = await dossierOf('company:teld');
    expect(fundRoutes.length).toBeGreaterThan(5);
    const steps = fundRoutes.map(({ ties }) => ties.length);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    for (const { nodes, ties } of fundRoutes) {
      expect(nodes[0]?.label).toBe('Fund');
      expect(nodes.at(-1)?.id).toBe('company:teld');
      expect(ties.map(({ from, to }) => [from, to])).toEqual(
        ties.map((_, index) => [nodes[index]?.id, nodes[index + 1]?.id]),
      );
    }
    const jiushi = fundRoutes.find(({ nodes }) => nodes[0]?.id === 'fund:jiushi-industry');
    expect(jiushi?.ties[0]?.amount).toMatchObject({ value: 0.5, unit: '亿元', currency: 'CNY' });
  });

  test('a project: its stages as claims, what it fills, who backs it; it lists no projects of its own', async () => {
    const dossier = await dossierOf('project:boe-qingdao-module');
    expect(kinds(dossier)).toEqual(['BACKS in 2', 'FILLS out 1', 'LOCATED_IN out 1', 'SITED_IN out 1']);
    expect(
      dossier.claims.filter(({ key }) => key === 'stage').map(({ value, asOf }) => [value, asOf]),
    ).toEqual([
      ['signed', '2021-08-29'],
      ['started', '2021-10-13'],
      ['in-production', '2022-11-25'],
    ]);
    expect(verdicts(dossier)).toEqual([
      { chain: '新型显示', by: [], segmentCount: 1, segments: [['显示模组', ['FILLS'], 'strong', 'extend']] },
    ]);
    expect(dossier.projects).toEqual({ listed: [], total: 0 });
  });

  test('a region: what stands in it with its towns, its projects, the chains it prioritises, named but not judged', async () => {
    const dossier = await dossierOf('region:cn-370215', { region: 'region:cn-370215' });
    const { body } = await api.get('/api/projects').query({ region: 'region:cn-370215' }).expect(200);
    expect(dossier.projects.total).toBe(body.total);
    expect(dossier.within.map(({ label }) => label)).toEqual([
      'Company',
      'Fund',
      'Institution',
      'Park',
      'Project',
      'Site',
    ]);
    expect(dossier.within.find(({ label }) => label === 'Project')?.total).toBe(body.total);
    expect(dossier.chains.length).toBeGreaterThan(20);
    expect(new Set(dossier.chains.map(({ by, judged }) => `${by.join()} ${judged}`))).toEqual(
      new Set(['PRIORITISES null']),
    );
    expect(names(dossier.places[0]?.steps ?? [])).toEqual(['即墨区', '青岛市', '山东省', '中国']);
  });

  test('a chain: all its segments judged, its projects', async () => {
    const { chains, projects } = await dossierOf('chain:new-display');
    const { body } = await api
      .get('/api/chains/chain:new-display/gaps')
      .query({ region: QINGDAO })
      .expect(200);
    expect(chains.map(({ chain, by, segmentCount }) => [chain.name, by, segmentCount])).toEqual([
      ['新型显示', [], body.segments.length],
    ]);
    expect(chains[0]?.judged?.segments.map(({ segment, verdict }) => [segment.id, verdict])).toEqual(
      body.segments.map((gap: { segment: { id: string }; verdict: string }) => [gap.segment.id, gap.verdict]),
    );
    expect(projects.total).toBeGreaterThan(0);
  });

  test.each([
    ['person:zhang-jun-jimo', 'WORKS_AT out 2'],
    ['policy:blue-valley-7', undefined],
    ['taxonomy:qingdao-24-chains', undefined],
    ['product:jimo-mr-glasses', undefined],
    ['site:huanxiu-lake-talent', undefined],
    ['institution:jimo-government', undefined],
    ['park:qingdao-blue-valley', undefined],
    ['segment:new-display-glass-substrate', undefined],
  ])('%s has one too', async (id, kind) => {
    const dossier = await dossierOf(id);
    expect(dossier.entity.id).toBe(id);
    expect(dossier.groups.length).toBeGreaterThan(0);
    if (kind) expect(kinds(dossier)).toContain(kind);
  });
});

describe('a dossier as of a day', () => {
  test('ties that have ended stay, last; facts reported later and projects through them are not there yet', async () => {
    const id = 'company:dossier-plant';
    const supplies = (from: string, more: Record<string, string>) => ({
      from: `company:dossier-${from}`,
      type: 'SUPPLIES' as const,
      to: id,
      properties: { asOf: '2020', confidence: 'stated', sources: [], ...more },
    });
    const uproot = await plant(graph, {
      nodes: {
        [id]: { name: '某厂' },
        'company:dossier-old': { name: '从前的供应商' },
        'company:dossier-new': { name: '现在的供应商' },
        'company:dossier-later': { name: '后来的供应商' },
        'claim:dossier-later': {
          key: 'revenue',
          value: 3,
          unit: '亿元',
          asOf: '2025',
          confidence: 'stated',
          sources: [],
        },
      },
      ties: [
        supplies('old', { validTo: '2021', asOf: '2022' }),
        supplies('new', {}),
        supplies('later', { asOf: '2025' }),
        { from: id, type: 'HAS_CLAIM', to: 'claim:dossier-later' },
      ],
    });
    try {
      const then = await dossierOf(id, { asOf: '2024-06-30' });
      expect(
        then.groups.map(({ total, ties }) => [total, ties.map(({ from, validTo }) => [from, validTo])]),
      ).toEqual([
        [
          2,
          [
            ['company:dossier-new', undefined],
            ['company:dossier-old', '2021'],
          ],
        ],
      ]);
      expect(then.claims).toEqual([]);
      const now = await dossierOf(id);
      expect([now.groups[0]?.total, now.claims.length, now.basis.newest]).toEqual([3, 1, '2025']);
    } finally {
      await uproot();
    }
  });
});

describe('what is refused', () => {
  test.each([
    ['company:nobody', QINGDAO, '实体', 'company:nobody'],
    ['company:boe', 'region:nowhere', '地区', 'region:nowhere'],
  ])('%s in %s is not known: 404', async (id, region, what, missing) => {
    const { body } = await api.get(`/api/entities/${id}/dossier`).query({ region }).expect(404);
    expect(body.error).toEqual({
      code: 'not_found',
      message: `没有找到${what} ${missing}`,
      details: { id: missing },
    });
  });

  test.each([
    ['', 'region'],
    ['?region=青岛', 'region'],
    ['?region=region:cn-3702&asOf=2024', 'asOf'],
    ['?region=region:cn-3702&deep=1', 'deep'],
  ])('%s names what is wrong', async (query, field) => {
    const { body } = await api.get(`/api/entities/company:boe/dossier${encodeURI(query)}`).expect(400);
    expect(body.error.details[0]).toMatchObject({ field });
  });
});
