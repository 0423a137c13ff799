import { expect, test } from '@jest/globals';
import type { EntityRef } from '../../server/contract/common.ts';
import { cover } from '../../server/features/fund-trace/fund-coverage.rules.ts';

const fund = (name: string): EntityRef => ({ id: `fund:${name}`, label: 'Fund', name });
const chain = (name: string): EntityRef => ({ id: `chain:${name}`, label: 'Chain', name });
const doing = (name: string, deeds: number) => ({ ...fund(name), deeds });
const of = (name: string, segments: number) => ({ ...chain(name), segments });
const nothingWider = { chains: [], funds: [], reasons: [] };

test('a firm reached by two routes counts once, and what has no fact on either side is listed', () => {
  const answer = cover(
    [doing('a', 3), doing('b', 0), doing('idle', 0)],
    [of('chips', 9), of('display', 9), of('bare', 0)],
    [
      { fund: 'fund:a', chain: 'chain:chips', kind: 'invests', thing: 'company:x', sources: ['s1'] },
      { fund: 'fund:a', chain: 'chain:chips', kind: 'invests', thing: 'company:x', sources: ['s2'] },
      { fund: 'fund:a', chain: 'chain:chips', kind: 'introduced', thing: 'company:y', sources: ['s2'] },
      { fund: 'fund:b', chain: 'chain:display', kind: 'focuses', thing: null, sources: ['s3'] },
    ],
    nothingWider,
  );
  expect(answer).toEqual({
    cells: [
      { fund: 'fund:a', chain: 'chain:chips', focuses: false, invests: 1, introduced: 1, sources: 2 },
      { fund: 'fund:b', chain: 'chain:display', focuses: true, invests: 0, introduced: 0, sources: 1 },
    ],
    chainsWithoutFund: [{ ...chain('bare'), next: 'record-segments', elsewhere: [] }],
    fundsWithoutChain: [{ ...fund('idle'), next: 'ask-backers', covers: [] }],
  });
});

test('a focus on a chain outside the taxonomy covers none inside it, but tells where the fund is at home', () => {
  const reason = {
    fund: 'fund:a',
    chain: 'chain:tourism',
    kind: 'focuses' as const,
    thing: null,
    sources: ['s'],
  };
  const answer = cover([doing('a', 0)], [of('display', 9)], [reason], {
    chains: [chain('display'), chain('tourism')],
    funds: [fund('a')],
    reasons: [reason],
  });
  expect(answer).toEqual({
    cells: [],
    chainsWithoutFund: [{ ...chain('display'), next: 'gaps', elsewhere: [] }],
    fundsWithoutChain: [{ ...fund('a'), next: 'other-chains', covers: [chain('tourism')] }],
  });
});

test('a chain no fund of the region covers leads to the funds that cover it elsewhere; a fund with deeds but no segment to its firms', () => {
  const elsewhere = {
    fund: 'fund:far',
    chain: 'chain:display',
    kind: 'invests' as const,
    thing: 'company:x',
    sources: ['s'],
  };
  const { chainsWithoutFund, fundsWithoutChain } = cover([doing('near', 2)], [of('display', 9)], [], {
    chains: [chain('display')],
    funds: [fund('near'), fund('far')],
    reasons: [elsewhere],
  });
  expect({ chainsWithoutFund, fundsWithoutChain }).toEqual({
    chainsWithoutFund: [{ ...chain('display'), next: 'ask-elsewhere', elsewhere: [fund('far')] }],
    fundsWithoutChain: [{ ...fund('near'), next: 'record-segments', covers: [] }],
  });
});
