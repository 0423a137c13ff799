import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type {
  DistrictFitAnswer,
  MatrixAnswer,
  MatrixCellAnswer,
} from '../../server/contract/district-fit.ts';
import { testApp } from '../support/test-app.ts';

const { api, close } = testApp();
afterAll(close);

const QINGDAO = 'region:cn-3702';

async function matrix(query: Record<string, string> = {}): Promise<MatrixAnswer> {
  const { body } = await api
    .get('/api/districts/matrix')
    .query({ region: QINGDAO, ...query })
    .expect(200);
  return body;
}
async function fit(entity: string, query: Record<string, string> = {}): Promise<DistrictFitAnswer> {
  const { body } = await api
    .get('/api/district-fit')
    .query({ entity, region: QINGDAO, ...query })
    .expect(200);
  return body;
}

const sumOf = (cells: MatrixAnswer['cells'], kind: 'firms' | 'projects') =>
  cells.reduce((all, one) => all + one[kind], 0);
const strong = (answer: MatrixAnswer) =>
  answer.cells.reduce((all, { verdicts }) => all + (verdicts?.strong ?? 0), 0);
const askCell = (query: Record<string, string>) =>
  api
    .get('/api/districts/matrix/cell')
    .query({ region: QINGDAO, district: 'region:cn-370211', chain: 'chain:new-display', ...query });
const askFit = (query: Record<string, string>) =>
  api.get('/api/district-fit').query({ entity: 'company:chengdu-boe-display', region: QINGDAO, ...query });

describe('chains × districts of Qingdao', () => {
  let answer: MatrixAnswer;
  beforeAll(async () => {
    answer = await matrix();
  });
  const cell = (district: string, chain: string) =>
    answer.cells.find((one) => one.district === district && one.chain === chain);

  test('are its ten districts, and only chains that something stands for', () => {
    expect(answer.districts.map(({ district }) => district.name).sort()).toEqual(
      [
        '市南区',
        '市北区',
        '黄岛区',
        '崂山区',
        '李沧区',
        '城阳区',
        '即墨区',
        '胶州市',
        '平度市',
        '莱西市',
      ].sort(),
    );
    const used = new Set(answer.cells.map((one) => one.chain));
    expect(answer.chains.map(({ chain }) => chain.id).sort()).toEqual([...used].sort());
    for (const { declared, declaredByParks, firms, projects } of answer.cells) {
      expect(declared.length + declaredByParks.length + firms + projects).toBeGreaterThan(0);
    }
  });

  test('Huangdao declares new display, as its sources say, and so do parks in it', () => {
    const display = cell('region:cn-370211', 'chain:new-display');
    expect(display?.declared.map(({ by, sources }) => [by.name, sources.length > 0])).toEqual([
      ['黄岛区', true],
    ]);
    expect(display?.declaredByParks.map(({ by }) => by.name)).toContain('青岛市新型显示产业园');
  });

  test.each([
    ['chain:new-display', 'region:cn-370211'],
    ['chain:integrated-circuits', 'region:cn-370215'],
    ['chain:smart-appliances', 'region:cn-370283'],
    ['chain:rail-transit', 'region:cn-370214'],
  ])('%s in %s counts the firms and verdicts the gap analysis finds', async (chain, district) => {
    const { body } = await api.get(`/api/chains/${chain}/gaps`).query({ region: district }).expect(200);
    const counts = { missing: 0, weak: 0, strong: 0, unknown: 0 };
    for (const gap of body.segments) counts[gap.verdict as keyof typeof counts] += 1;
    expect(cell(district, chain)?.verdicts).toEqual(counts);
    const firms = new Set(
      body.segments.flatMap((gap: { firms: { company: { id: string } }[] }) =>
        gap.firms.map((firm) => firm.company.id),
      ),
    );
    expect(cell(district, chain)?.firms).toBeGreaterThanOrEqual(firms.size);
  });

  test('a chain without segments has no verdicts rather than zeros', () => {
    const bare = new Set(answer.chains.filter(({ segments }) => segments === 0).map(({ chain }) => chain.id));
    expect(bare.size).toBeGreaterThan(0);
    for (const one of answer.cells)
      expect([one.chain, one.verdicts === null]).toEqual([one.chain, bare.has(one.chain)]);
  });

  test('the share of projects that fit is of those that can be told, and every misfit is listed with its sources', () => {
    const { byDistrict, byDistrictOrPark, misfits } = answer.projects;
    expect(byDistrict.n).toBeGreaterThan(100);
    expect(byDistrict.share).toBeCloseTo(byDistrict.fitting / byDistrict.n);
    expect(byDistrictOrPark.n).toBe(byDistrict.n);
    expect(misfits).toHaveLength(byDistrict.n - byDistrict.fitting);
    expect(misfits.filter(({ parkFits }) => parkFits)).toHaveLength(
      byDistrictOrPark.fitting - byDistrict.fitting,
    );
    for (const { project, districts, fills, sources } of misfits) {
      expect([project.name, districts.length > 0, fills.length > 0, sources.length > 0]).toEqual([
        project.name,
        true,
        true,
        true,
      ]);
      for (const district of districts) {
        for (const chain of fills) expect(cell(district.id, chain.id)?.declared ?? []).toEqual([]);
      }
    }
  });

  test('completeness is that of the gap analysis, over the segments judged', async () => {
    const { body } = await api
      .get('/api/chains/chain:new-display/gaps')
      .query({ region: 'region:cn-370211' })
      .expect(200);
    const display = cell('region:cn-370211', 'chain:new-display');
    expect([display?.completeness, display?.judgedShare]).toEqual([body.completeness, body.judgedShare]);
    for (const one of answer.cells) {
      const judged = one.verdicts && one.verdicts.missing + one.verdicts.weak + one.verdicts.strong;
      expect([one.district, one.chain, one.completeness === null]).toEqual([
        one.district,
        one.chain,
        !judged,
      ]);
    }
  });

  test('a firm in two districts or two chains counts once in a total', () => {
    const { cells } = answer;
    const sums = [
      ...answer.chains.map(({ chain, total }) => ({
        total,
        cells: cells.filter((one) => one.chain === chain.id),
      })),
      ...answer.districts.map(({ district, total }) => ({
        total,
        cells: cells.filter((one) => one.district === district.id),
      })),
    ];
    for (const kind of ['firms', 'projects'] as const) {
      for (const { total, cells: added } of sums) {
        expect(total[kind]).toBeGreaterThanOrEqual(Math.max(0, ...added.map((one) => one[kind])));
        expect(total[kind]).toBeLessThanOrEqual(sumOf(added, kind));
      }
      expect(answer.total[kind]).toBeLessThan(sumOf(cells, kind));
    }
  });

  test('follows the thresholds asked for: with one group enough, the weak are strong', async () => {
    const lenient = await matrix({ minGroups: '1' });
    expect(strong(lenient)).toBeGreaterThan(strong(answer));
    await api.get('/api/districts/matrix').query({ region: QINGDAO, minGroups: '0' }).expect(400);
  });

  test.each([
    ['chain:new-display', 'region:cn-370211'],
    ['chain:integrated-circuits', 'region:cn-370215'],
  ])(
    '%s in %s opens to just the firms, projects and verdicts it counts, each with sources',
    async (chain, district) => {
      const { body } = await api
        .get('/api/districts/matrix/cell')
        .query({ region: QINGDAO, district, chain })
        .expect(200);
      const opened: MatrixCellAnswer = body;
      expect(opened.cell).toEqual(cell(district, chain));
      const parts = [...opened.segments, opened.unplaced];
      const firms = parts.flatMap((part) => part.firms);
      const projects = parts.flatMap((part) => part.projects);
      expect(new Set(firms.map(({ company }) => company.id)).size).toBe(opened.cell.firms);
      expect(new Set(projects.map(({ project }) => project.id)).size).toBe(opened.cell.projects);
      expect([...firms, ...projects].filter(({ sources }) => sources.length === 0)).toEqual([]);
      const counts = { missing: 0, weak: 0, strong: 0, unknown: 0 };
      for (const { verdict } of opened.segments) counts[verdict] += 1;
      expect(opened.cell.verdicts).toEqual(counts);
    },
  );

  test('a cell of a chain without segments lists what stands there; one of another region is 404', async () => {
    const bare = answer.cells.find((one) => one.verdicts === null && one.firms > 0);
    const { body } = await api
      .get('/api/districts/matrix/cell')
      .query({ region: QINGDAO, district: bare?.district, chain: bare?.chain })
      .expect(200);
    expect([body.segments, body.unplaced.firms.length]).toEqual([[], bare?.firms]);
    await askCell({ district: 'region:cn-3701' }).expect(404);
    await askCell({ chain: 'chain:none' }).expect(404);
    await askCell({ region: 'region:none' }).expect(404);
  });

  test('nothing stated after the day counts', async () => {
    const past = await matrix({ asOf: '2020-01-01' });
    const dates = past.cells.flatMap((one) =>
      [...one.declared, ...one.declaredByParks].map(({ asOf }) => asOf),
    );
    expect(dates.length).toBeGreaterThan(10);
    expect(dates.filter((date) => date > '2020-01-01')).toEqual([]);
    expect(past.projects.byDistrict.n).toBeLessThan(answer.projects.byDistrict.n);
  });

  test('a region without districts has none', async () => {
    const bare = await matrix({ region: 'region:cn-370202' });
    expect([bare.districts, bare.cells, bare.projects.byDistrict.share]).toEqual([[], [], null]);
  });
});

describe('where something would fit', () => {
  test('a panel maker from elsewhere fits Huangdao best: declared, with parks of the trade', async () => {
    const answer = await fit('company:chengdu-boe-display');
    expect(answer.about).toEqual([
      {
        chain: expect.objectContaining({ name: '新型显示' }),
        segment: expect.objectContaining({ name: 'OLED面板' }),
      },
    ]);
    const [best] = answer.districts;
    expect([best?.district.name, best?.parts.declared, best?.current]).toEqual(['黄岛区', 1, false]);
    expect(best?.declared[0]?.sources.length).toBeGreaterThan(0);
    expect(best?.parks.map(({ by }) => by.name)).toContain('青岛市新型显示产业园');
    expect(answer.districts.map(({ score }) => score)).toEqual(
      answer.districts.map(({ score }) => score).toSorted((a, b) => b - a),
    );
    for (const { score, parts } of answer.districts) {
      const { weights } = answer;
      expect(score).toBeCloseTo(
        weights.reduce((sum, { part, weight }) => sum + weight * (parts[part] ?? 0), 0),
      );
    }
  });

  test('the weights can be moved: with firms alone the score is the part of the firms; none at all is refused', async () => {
    const weights = { declared: '0', firms: '0.5', places: '0', projects: '0' };
    const answer = await fit('company:chengdu-boe-display', weights);
    expect(answer.weights.map(({ part, weight, default: usual }) => [part, weight, usual])).toEqual([
      ['declared', 0, 0.4],
      ['firms', 0.5, 0.3],
      ['places', 0, 0.2],
      ['projects', 0, 0.1],
    ]);
    for (const { score, parts } of answer.districts) expect(score).toBeCloseTo(parts.firms);
    const { body } = await askFit({ ...weights, firms: '0' }).expect(400);
    expect(body.error.details).toEqual([{ in: 'query', field: 'declared', expected: '四个权重不能都是 0' }]);
    await askFit({ firms: '1.5' }).expect(400);
    await askFit({ firms: 'many' }).expect(400);
  });

  test('a project that stands somewhere is said to, and does not count for its own district', async () => {
    const answer = await fit('project:huike-6inch');
    const jimo = answer.districts.find(({ district }) => district.name === '即墨区');
    expect(jimo?.current).toBe(true);
    expect(jimo?.projects.map(({ entity }) => entity.id)).not.toContain('project:huike-6inch');
  });

  test('a site of no stated purpose is listed but counts nothing', async () => {
    const answer = await fit('company:chengdu-boe-display');
    const laixi = answer.districts.find(({ district }) => district.name === '莱西市');
    expect(laixi?.sites).toMatchObject([{ site: { name: '莱西北汽车厂' }, aims: [], suits: false }]);
    expect(laixi?.sites[0]?.users.length).toBeGreaterThan(0);
    expect(laixi?.parts.places).toBe(0);
  });

  test('of something nothing is recorded about, nothing is ranked', async () => {
    expect(await fit('project:airbus-a320neo-fal')).toMatchObject({ about: [], districts: [] });
  });

  test('an unknown entity or region is 404, a fund is 400', async () => {
    await api.get('/api/district-fit').query({ entity: 'company:none', region: QINGDAO }).expect(404);
    await api
      .get('/api/district-fit')
      .query({ entity: 'project:huike-6inch', region: 'region:none' })
      .expect(404);
    const { body } = await api
      .get('/api/district-fit')
      .query({ entity: QINGDAO, region: QINGDAO })
      .expect(400);
    expect(body.error.message).toBe('参数 entity 不正确：应为企业或项目的 id');
    await api.get('/api/districts/matrix').query({ region: 'region:none' }).expect(404);
  });
});
