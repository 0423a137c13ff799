import { expect, test } from '@jest/globals';
import {
  heatOfCell,
  matrixOf,
  taxonomiesOf,
  topOfCells,
} from '../../client/features/fund-trace/coverage.view-model.ts';
import type { EntityRef } from '../../server/contract/common.ts';

const chain = (name: string): EntityRef => ({ id: `chain:${name}`, label: 'Chain', name });
const fund = (name: string): EntityRef => ({ id: `fund:${name}`, label: 'Fund', name });

const cell = (a: string, b: string) => ({
  fund: `fund:${a}`,
  chain: `chain:${b}`,
  focuses: true,
  invests: 0,
  introduced: 0,
  sources: 1,
});

test('rows keep the chains’ order, columns are the funds with any chain, widest first; empty cells stay empty', () => {
  const { funds, rows } = matrixOf({
    region: null,
    chains: [chain('display'), chain('bare'), chain('chips')],
    funds: [fund('idle'), fund('narrow'), fund('wide')],
    cells: [cell('narrow', 'chips'), cell('wide', 'display'), cell('wide', 'chips')],
    chainsWithoutFund: [{ ...chain('bare'), next: 'gaps', elsewhere: [] }],
    fundsWithoutChain: [{ ...fund('idle'), next: 'ask-backers', covers: [] }],
    basis: { queries: [], asOf: '2024-12-31', newest: null },
  });
  expect(funds.map(({ name }) => name)).toEqual(['wide', 'narrow']);
  expect(rows.map((row) => [row.chain.name, row.cells.map((one) => one !== null), row.funds])).toEqual([
    ['display', [true, false], 1],
    ['bare', [false, false], 0],
    ['chips', [true, true], 2],
  ]);
});

const listed = (id: string, ...taxonomies: string[]) => ({
  id,
  name: id,
  segments: 0,
  firms: 0,
  leaders: [],
  taxonomies: taxonomies.map((name) => ({ id: `taxonomy:${name}`, name, year: 2024 })),
});

test('the taxonomy with the most chains is offered first', () => {
  expect(
    taxonomiesOf([listed('a', '24'), listed('b', '24', '10'), listed('c', '10'), listed('d', '24')]),
  ).toEqual([
    { id: 'taxonomy:24', name: '24', year: 2024, chains: 3 },
    { id: 'taxonomy:10', name: '10', year: 2024, chains: 2 },
  ]);
});

test('a cell is as full as its figure is to the highest; with nothing counted the scale still ends at 1', () => {
  const some = { ...cell('a', 'x'), invests: 2, introduced: 1, sources: 4 };
  const rows = [{ chain: chain('x'), cells: [some, null, cell('b', 'x')], funds: 2 }];
  expect(
    (['reach', 'invests', 'introduced', 'sources'] as const).map((heat) => heatOfCell(some, heat)),
  ).toEqual([3, 2, 1, 4]);
  expect([topOfCells(rows, 'reach'), topOfCells([], 'invests')]).toEqual([3, 1]);
});
