import { describe, expect, test } from '@jest/globals';
import {
  claimWords,
  furtherPage,
  groupClaims,
  propertiesToList,
  tieGroups,
  tieHeading,
} from '../../client/features/entity/entity.view-model.ts';
import type { Claim } from '../../server/contract/entities.ts';

const claim = (value: Claim['value'], more: Partial<Claim> = {}): Claim => ({
  id: 'claim:made-up',
  key: 'newProjectsSigned',
  nameZh: '新签约项目数',
  nameEn: 'Newly signed projects',
  value,
  unit: '个',
  asOf: '2019-10-30',
  confidence: 'stated',
  sharedWith: [],
  sources: [],
  ...more,
});

const words = (value: Claim['value'], more: Partial<Claim>) => claimWords(claim(value, more), 'zh-CN');

describe('claims', () => {
  test('of 即墨 2019, 138 and 105 newly signed projects, stand side by side as a conflict', () => {
    const contested = { period: '2019', confidence: 'contested' } as const;
    const [earlier, a, b] = [
      claim(112, { period: '2018', asOf: '2018-10-24' }),
      claim(138, contested),
      claim(105, contested),
    ];
    expect(groupClaims([earlier, a, b])).toEqual([
      {
        key: 'newProjectsSigned',
        nameZh: '新签约项目数',
        nameEn: 'Newly signed projects',
        moments: [
          { when: '2019', conflict: true, claims: [a, b] },
          { when: '2018', conflict: false, claims: [earlier] },
        ],
      },
    ]);
  });

  test('that say several things about one time without contradiction are no conflict', () => {
    const group = groupClaims([claim('全国交通强国示范区'), claim('国家音乐产业基地')]);
    expect(group[0]?.moments).toMatchObject([{ conflict: false }]);
  });

  test('are worded with their qualifier where Chinese puts it', () => {
    expect([
      words(300, { qualifier: '近' }),
      words(1700, { qualifier: '多', unit: '家' }),
      words(20, { qualifier: '以上', unit: '亿元', currency: 'CNY' }),
      words(5, { valueTo: 10, unit: '亿元', currency: 'CNY' }),
      words('signed', { key: 'stage', unit: undefined }),
      words('世界混合现实之都', { unit: undefined }),
    ]).toEqual(['近300个', '1,700多家', '20亿元以上', '5–10亿元', '签约', '世界混合现实之都']);
  });

  test('write money out in English', () => {
    const money = { unit: '亿元', currency: 'CNY', qualifier: '约' };
    expect(claimWords(claim(2, money), 'en')).toBe('about CNY 200 million');
    expect(claimWords(claim(40, { ...money, qualifier: '超' }), 'en')).toBe('over CNY 4 billion');
    expect(claimWords(claim(500, { unit: '万美元', currency: 'USD' }), 'en')).toBe('USD 5 million');
  });
});

describe('properties', () => {
  test('come in a reader’s order, without those the head shows and those that say nothing', () => {
    expect(
      propertiesToList({
        zulu: 'x',
        status: 'active',
        aliases: ['BOE'],
        listingCode: '000725.SZ',
        legalName: '京东方科技集团股份有限公司',
      }),
    ).toEqual([
      { key: 'legalName', value: '京东方科技集团股份有限公司' },
      { key: 'listingCode', value: '000725.SZ' },
      { key: 'zulu', value: 'x' },
    ]);
    expect(propertiesToList({ status: 'dissolved' })).toEqual([{ key: 'status', value: 'dissolved' }]);
  });
});

describe('ties by kind', () => {
  test('tell how many of each are drawn, business ties before places, partners of both directions together', () => {
    const counts = [
      { type: 'LOCATED_IN', direction: 'out', count: 90 },
      { type: 'PARTNERS_WITH', direction: 'in', count: 1 },
      { type: 'PARTNERS_WITH', direction: 'out', count: 3 },
      { type: 'SUPPLIES', direction: 'in', count: 43 },
      { type: 'SUPPLIES', direction: 'out', count: 9 },
    ] as const;
    const drawn = [
      { type: 'SUPPLIES', from: 'company:x', to: 'company:boe' },
      { type: 'SUPPLIES', from: 'company:x', to: 'company:y' },
      { type: 'PARTNERS_WITH', from: 'company:x', to: 'company:boe' },
      { type: 'PARTNERS_WITH', from: 'company:boe', to: 'company:y' },
    ] as const;
    expect(tieGroups('company:boe', [...counts], drawn)).toEqual([
      { type: 'SUPPLIES', direction: 'in', total: 43, shown: 1 },
      { type: 'SUPPLIES', direction: 'out', total: 9, shown: 0 },
      { type: 'PARTNERS_WITH', direction: undefined, total: 4, shown: 2 },
      { type: 'LOCATED_IN', direction: 'out', total: 90, shown: 0 },
    ]);
  });

  test('are headed by what the other end is to the entity', () => {
    expect([
      tieHeading('SUPPLIES', 'in', 'zh-CN'),
      tieHeading('SUPPLIES', 'out', 'zh-CN'),
      tieHeading('WITHIN', 'in', 'zh-CN'),
      tieHeading('SUPPLIES', 'in', 'en'),
      tieHeading('PARTNERS_WITH', undefined, 'en'),
    ]).toEqual(['供应商', '供货给', '下辖', 'Supplies ←', 'Partners with']);
  });
});

describe('the page that leads further', () => {
  test('is the gaps of its chain for a segment, once the chain is known', () => {
    const segment = { id: 'segment:s', label: 'Segment' } as const;
    expect(furtherPage(segment, undefined)).toBeUndefined();
    expect(furtherPage(segment, 'chain:c')).toEqual({
      key: 'go.gaps',
      to: '/gaps?chain=chain%3Ac&segment=segment%3As',
    });
  });

  test('is none for a region', () => {
    expect(furtherPage({ id: 'region:cn', label: 'Region' }, undefined)).toBeUndefined();
  });
});
