import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { AUTHOR_HEADER } from '../../server/contract/author.ts';
import type { SiteMatches, SitesAnswer } from '../../server/contract/sites.ts';
import { applySchema } from '../../server/graph/schema.ts';
import { testApp } from '../support/test-app.ts';
import { runCypher } from '../support/test-graph.ts';

const { api, graph, close } = testApp();
beforeAll(() => applySchema(graph));
afterEach(() => runCypher(graph, "MATCH (site:SiteOffer) WHERE site.sourceTitle = '试验台账' DELETE site"));
afterAll(close);

const SITE = {
  name: '一号厂房',
  kind: 'idle-factory',
  state: 'available',
  address: '某路 1 号',
  area: 12_000,
  areaUnit: '平方米',
  structure: '钢结构，层高 9 米',
  about: '',
  directions: ['chain:new-display'],
  photos: ['https://example.org/1.jpg'],
  region: 'region:cn-370211',
  park: null,
  owner: '某公司',
  contact: '某人',
  price: '面议',
  note: '产权有争议',
  published: false,
  sourceTitle: '试验台账',
  sourceUrl: '',
  asOf: '2026-05-15',
};
const post = (path: string, body: object) =>
  api.post(`/api${path}`).set(AUTHOR_HEADER, encodeURIComponent('王芳')).send(body);
const add = async (changes: object = {}) => (await post('/sites', { ...SITE, ...changes }).expect(200)).body;
const publicOnes = async () =>
  (await api.get('/api/published-sites').expect(200)).body.sites.filter(
    ({ name }: { name: string }) => name === SITE.name,
  );

test('a site is public only once it is published, and then without a word of what is internal', async () => {
  const site = await add();
  expect(await publicOnes()).toEqual([]);
  await post(`/sites/${site.id}`, { version: 1, published: true }).expect(200);
  const { area, areaUnit, structure, photos } = SITE;
  expect(await publicOnes()).toEqual([
    {
      id: site.id,
      name: SITE.name,
      kind: 'idle-factory',
      state: 'available',
      address: SITE.address,
      area,
      areaUnit,
      structure,
      about: '',
      photos,
      directions: [{ id: 'chain:new-display', label: 'Chain', name: '新型显示' }],
      region: { id: 'region:cn-370211', label: 'Region', name: '黄岛区' },
      park: null,
      asOf: '2026-05-15',
    },
  ]);
});

test('a site taken off is kept and can be put back; an older version is refused with the newest', async () => {
  const site = await add();
  await post(`/sites/${site.id}`, { version: 1, removed: true }).expect(200);
  const { removed }: SitesAnswer = (await api.get('/api/sites').expect(200)).body;
  expect(removed.map(({ id }) => id)).toContain(site.id);
  const { body } = await post(`/sites/${site.id}`, { version: 1, price: '10元' }).expect(409);
  expect(body.error).toMatchObject({ code: 'changed_meanwhile', details: { version: 2, price: '面议' } });
  expect(
    (await post(`/sites/${site.id}`, { version: 2, removed: false }).expect(200)).body.removedOn,
  ).toBeNull();
});

test('the sites the sources name are told apart from those on offer, scenery left out', async () => {
  const { named }: SitesAnswer = (await api.get('/api/sites?region=region:cn-3702').expect(200)).body;
  expect(named.map(({ site }) => site.name).sort()).toEqual([
    '“中国芯”大厦',
    '环秀湖人才综合体',
    '莱西北汽车厂',
    '鳌山湾人才综合体',
    '龙泉河人才综合体',
    '龙王河人才综合体',
  ]);
});

test('a site fits the gaps of its directions where it lies, and projects of them that have not started', async () => {
  const site = await add();
  const matches: SiteMatches = (await api.get(`/api/sites/${site.id}/matches`).expect(200)).body;
  const { body: gaps } = await api
    .get('/api/chains/chain:new-display/gaps?region=region:cn-370211')
    .expect(200);
  const missing = gaps.segments
    .filter(({ verdict }: { verdict: string }) => verdict === 'missing' || verdict === 'weak')
    .map(({ segment }: { segment: { id: string } }) => segment.id);
  expect(matches.segments.map(({ segment }) => segment.id).sort()).toEqual(missing.sort());
  expect(matches.segments.every(({ reasons }) => reasons.length === 2)).toBe(true);
  expect(
    matches.projects.every(
      ({ stage, reasons }) => reasons.length >= 3 && [null, 'reserve', 'in-talks', 'signed'].includes(stage),
    ),
  ).toBe(true);
  const none = await add({ name: '没有方向', directions: [] });
  expect((await api.get(`/api/sites/${none.id}/matches`).expect(200)).body).toMatchObject({
    segments: [],
    projects: [],
    targets: [],
  });
});

test('a site of a region or direction that is not there, or a photo that is no address, is refused', async () => {
  await post('/sites', { ...SITE, region: 'region:none' }).expect(404);
  await post('/sites', { ...SITE, directions: ['company:boe'] }).expect(400);
  await post('/sites', { ...SITE, photos: ['javascript:alert(1)'] }).expect(400);
});
