import { afterAll, describe, expect, test } from '@jest/globals';
import type { MapPlace, RegionMapAnswer } from '../../server/contract/region-map.ts';
import { testApp } from '../support/test-app.ts';

const { api, close } = testApp();
afterAll(close);

const QINGDAO = 'region:cn-3702';

async function drawn(query: Record<string, string>): Promise<RegionMapAnswer> {
  const { body } = await api.get('/api/region-map').query(query).expect(200);
  return body;
}

const short = ({ region, companies, projects, parks }: MapPlace) => [
  region.name,
  companies.count,
  projects.count,
  parks.length,
];

const total = ({ places }: RegionMapAnswer) => places.reduce((sum, place) => sum + place.companies.count, 0);

describe('the map of Qingdao', () => {
  test('has its ten districts, each at a point within the city', async () => {
    const { region, within, places } = await drawn({ region: QINGDAO });
    expect([region.name, within?.name]).toEqual(['青岛市', '山东省']);
    expect(places.map((place) => place.region.name).sort()).toEqual(
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
    for (const { at } of places) {
      expect(at?.longitude).toBeGreaterThan(119.5);
      expect(at?.longitude).toBeLessThan(121);
      expect(at?.latitude).toBeGreaterThan(35.5);
      expect(at?.latitude).toBeLessThan(37.2);
    }
    const jimo = places.find((place) => place.region.name === '即墨区');
    expect(jimo?.inner).toBe(true);
    expect(jimo?.parks.map(({ park }) => park.name)).toContain('青岛汽车产业新城');
  });

  test('of one chain counts less than of all, and only parks where something of it stands', async () => {
    const all = await drawn({ region: QINGDAO });
    const one = await drawn({ region: QINGDAO, chain: 'chain:new-display' });
    expect(one.chain?.name).toBe('新型显示');
    expect(total(one)).toBeGreaterThan(0);
    expect(total(one)).toBeLessThan(total(all));
    expect(
      one.places.flatMap((place) => place.parks).filter((park) => park.companies + park.projects === 0),
    ).toEqual([]);
  });

  test('of a day before anything was stated is empty, not wrong', async () => {
    const { places, unplaced, basis } = await drawn({ region: QINGDAO, asOf: '1990-01-01' });
    expect(
      [...places, unplaced].map(short).every(([, firms, projects, parks]) => !firms && !projects && !parks),
    ).toBe(true);
    expect(basis.newest).toBeNull();
  });
});

test('a firm that stands in two provinces is counted in each, once in each', async () => {
  const { places } = await drawn({ region: 'region:cn' });
  for (const { companies } of places) {
    const ids = companies.named.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  }
  expect(places.filter(({ at }) => at === null).map(({ region }) => region.name)).toEqual([
    '京津冀',
    '粤港澳大湾区',
    '长三角',
  ]);
});

test('an unknown region or chain is said to be unknown', async () => {
  await api.get('/api/region-map').query({ region: 'region:nowhere' }).expect(404);
  const { body } = await api
    .get('/api/region-map')
    .query({ region: QINGDAO, chain: 'chain:nowhere' })
    .expect(404);
  expect(body.error.message).toContain('chain:nowhere');
  await api.get('/api/region-map').expect(400);
});
