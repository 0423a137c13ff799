import { describe, expect, test } from '@jest/globals';
import {
  confidenceShares,
  entityCounts,
  factsOn,
  kindsOf,
  listSources,
  shareWords,
} from '../../client/features/sources/sources.view-model.ts';
import type { SourceSummary } from '../../server/contract/sources.ts';

const source = (title: string, more: Partial<SourceSummary> = {}): SourceSummary => ({
  id: `source:${title}`,
  title,
  kind: 'newspaper',
  entities: 0,
  relationships: 0,
  claims: 0,
  coverage: 0,
  ...more,
});

const sources = [
  source('惠科过会', { publisher: '青岛日报', date: '2026-03-03', relationships: 8 }),
  source('彩虹公告', { kind: 'filing', date: '2024', entities: 2, claims: 9, coverage: 1 }),
  source('园区名录', { kind: 'government', note: '青岛 光电产业园' }),
];
const titles = (wanted: Partial<Parameters<typeof listSources>[1]>) =>
  listSources(sources, { words: '', kind: null, sort: 'date', ...wanted }).map(({ title }) => title);

describe('the list of sources', () => {
  test('newest first, without a date last', () => {
    expect(titles({})).toEqual(['惠科过会', '彩虹公告', '园区名录']);
  });

  test('by all the facts that rest on each', () => {
    expect(sources.map(factsOn)).toEqual([8, 12, 0]);
    expect(titles({ sort: 'facts' })).toEqual(['彩虹公告', '惠科过会', '园区名录']);
  });

  test('every word typed must be in title, publisher or note', () => {
    expect(titles({ words: '青岛' })).toEqual(['惠科过会', '园区名录']);
    expect(titles({ words: ' 光电  青岛' })).toEqual(['园区名录']);
    expect(titles({ words: '青岛', kind: 'newspaper' })).toEqual(['惠科过会']);
    expect(titles({ words: '不存在' })).toEqual([]);
  });

  test('kinds are counted, most first', () => {
    expect(kindsOf([...sources, source('又一篇')])).toEqual([
      { kind: 'newspaper', count: 2 },
      { kind: 'filing', count: 1 },
      { kind: 'government', count: 1 },
    ]);
  });
});

describe('the totals', () => {
  const totals = {
    entities: { Fund: 3, Company: 5, Person: 0, Source: 7 },
    relationships: 9,
    claims: 1,
    stated: 7,
    inferred: 3,
    contested: 0,
    newest: '2024',
  };

  test('kinds of entity stand in the model’s order, those there are none of left out', () => {
    expect(entityCounts(totals)).toEqual([
      { label: 'Company', count: 5 },
      { label: 'Fund', count: 3 },
    ]);
  });

  test('confidence is told as a share of all facts', () => {
    expect(confidenceShares(totals)).toEqual([
      { confidence: 'stated', count: 7, share: 0.7 },
      { confidence: 'inferred', count: 3, share: 0.3 },
      { confidence: 'contested', count: 0, share: 0 },
    ]);
  });

  test('an empty graph has no shares to tell, and a little is never nothing', () => {
    const empty = { ...totals, stated: 0, inferred: 0, contested: 0 };
    expect(confidenceShares(empty).map(({ share }) => shareWords(share))).toEqual(['0%', '0%', '0%']);
    expect([shareWords(0.0004), shareWords(0.0712), shareWords(1)]).toEqual(['<0.1%', '7.1%', '100%']);
  });
});
