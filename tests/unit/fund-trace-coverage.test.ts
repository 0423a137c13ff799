import { expect, test } from '@jest/globals';
import type { EntityRef } from '../../server/contract/common.ts';
import { cover } from '../../server/features/fund-trace/fund-coverage.rules.ts';

const fund = (name: string): EntityRef => ({ id: `fund:${name}`, label: 'Fund', name });
const chain = (name: string): EntityRef => ({ id: `chain:${name}`, label: 'Chain', name });

test('a firm reached by two routes counts once, and what has no fact on either side is listed', () => {
  const answer = cover(
    [fund('a'), fund('b'), fund('idle')],
    [chain('chips'), chain('display'), chain('bare')],
    [
      { fund: 'fund:a', chain: 'chain:chips', kind: 'invests', thing: 'company:x', sources: ['s1'] },
      { fund: 'fund:a', chain: 'chain:chips', kind: 'invests', thing: 'company:x', sources: ['s2'] },
      { fund: 'fund:a', chain: 'chain:chips', kind: 'introduced', thing: 'company:y', sources: ['s2'] },
      { fund: 'fund:b', chain: 'chain:display', kind: 'focuses', thing: null, sources: ['s3'] },
    ],
  );
  expect(answer).toEqual({
    cells: [
      { fund: 'fund:a', chain: 'chain:chips', focuses: false, invests: 1, introduced: 1, sources: 2 },
      { fund: 'fund:b', chain: 'chain:display', focuses: true, invests: 0, introduced: 0, sources: 1 },
    ],
    chainsWithoutFund: [chain('bare')],
    fundsWithoutChain: [fund('idle')],
  });
});

test('a focus on a chain outside the taxonomy covers none inside it', () => {
  const answer = cover(
    [fund('a')],
    [chain('display')],
    [{ fund: 'fund:a', chain: 'chain:tourism', kind: 'focuses', thing: null, sources: ['s'] }],
  );
  expect(answer).toEqual({
    cells: [],
    chainsWithoutFund: [chain('display')],
    fundsWithoutChain: [fund('a')],
  });
});
