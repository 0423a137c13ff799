import { describe, expect, test } from '@jest/globals';
import type { MatrixAnswer, MatrixCell } from '../../server/contract/district-fit.ts';
import {
  heatOf,
  intensity,
  matrixCsv,
  matrixRows,
} from '../../client/features/district-fit/district-fit.view-model.ts';

const region = (name: string) => ({ id: `region:${name}`, label: 'Region' as const, name });
const chain = (name: string) => ({ id: `chain:${name}`, label: 'Chain' as const, name });
const declaration = {
  by: region('东区'),
  aim: chain('显示'),
  confidence: 'stated' as const,
  asOf: '2024',
  sources: [],
};
const cell = (district: string, name: string, more: Partial<MatrixCell> = {}): MatrixCell => ({
  district: `region:${district}`,
  chain: `chain:${name}`,
  declared: [],
  declaredByParks: [],
  firms: 0,
  projects: 0,
  verdicts: null,
  ...more,
});

/** Two districts; one chain judged in the east only, one without segments in the west. */
const ANSWER: MatrixAnswer = {
  region: region('某市'),
  districts: [
    { district: region('东区'), declares: 1 },
    { district: region('西区'), declares: 0 },
  ],
  chains: [
    { chain: chain('显示'), segments: 3 },
    { chain: chain('文旅'), segments: 0 },
  ],
  cells: [
    cell('东区', '显示', {
      declared: [declaration],
      firms: 4,
      projects: 1,
      verdicts: { missing: 1, weak: 1, strong: 0, unknown: 1 },
    }),
    cell('西区', '文旅', { firms: 2 }),
  ],
  projects: {
    byDistrict: { fitting: 1, n: 1, share: 1 },
    byDistrictOrPark: { fitting: 1, n: 1, share: 1 },
    uncounted: { noChain: 0, noDistrict: 0, nothingDeclared: 0 },
    misfits: [],
  },
  basis: { queries: [], asOf: '2026-06-30', newest: null },
};

const shape = (bare: boolean) =>
  matrixRows(ANSWER, bare).map(({ chain: of, cells }) => [
    of.chain.name,
    cells.map((one) => one?.firms ?? null),
  ]);

describe('the matrix', () => {
  test('has a row for each chain with segments, every chain when asked, and a gap where nothing is recorded', () => {
    expect(shape(false)).toEqual([['显示', [4, null]]]);
    expect(shape(true)).toEqual([
      ['显示', [4, null]],
      ['文旅', [null, 2]],
    ]);
  });

  test('is as dark as its number beside the largest shown; what is not judged has none', () => {
    const rows = matrixRows(ANSWER, true);
    const [display, travel] = ANSWER.cells;
    if (!display || !travel) throw new Error('there are two cells');
    expect([heatOf(display, 'gaps'), heatOf(display, 'strong'), heatOf(travel, 'gaps')]).toEqual([
      2,
      0,
      null,
    ]);
    expect([intensity(display, 'firms', rows), intensity(travel, 'firms', rows)]).toEqual([1, 0.5]);
    expect(intensity(travel, 'gaps', rows)).toBe(0);
  });

  test('as a file says yes or not recorded, never no', () => {
    const words = { header: ['a'], yes: '是', notRecorded: '未见声明' };
    expect(matrixCsv(ANSWER, matrixRows(ANSWER, true), words)).toBe(
      '\uFEFFa\r\n显示,东区,是,,4,1,1,1,0,1\r\n文旅,西区,未见声明,,2,0,,,,\r\n',
    );
  });
});
