import { describe, expect, test } from '@jest/globals';
import { belongings } from '../../server/features/entities/belonging.rules.ts';

const region = (id: string, level: string) => ({ id, name: id, level, wider: null });
const chain = (id: string) => ({ id, label: 'Chain' as const, name: id });

describe('what an entity belongs to', () => {
  test('is the narrowest region it lies in, a district before a city before a province', () => {
    const regions = [
      region('region:shandong', 'province'),
      region('region:jimo', 'district'),
      region('region:qd', 'city'),
    ];
    expect(belongings([{ id: 'a', regions, chains: [] }])).toEqual([
      { id: 'a', district: { id: 'region:jimo', label: 'Region', name: 'region:jimo' } },
    ]);
  });

  test('is, of several chains, the one most of those asked about work in', () => {
    const rows = [
      { id: 'a', regions: [], chains: [chain('chain:rare'), chain('chain:usual')] },
      { id: 'b', regions: [], chains: [chain('chain:usual')] },
    ];
    expect(belongings(rows).map((one) => one.chain?.id)).toEqual(['chain:usual', 'chain:usual']);
  });

  test('is nothing where nothing is recorded', () => {
    expect(belongings([{ id: 'a', regions: [], chains: [] }])).toEqual([{ id: 'a' }]);
  });
});
