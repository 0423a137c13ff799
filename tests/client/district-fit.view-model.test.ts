import { describe, expect, test } from '@jest/globals';
import type { TFunction } from 'i18next';
import { matrixExport } from '../../client/features/district-fit/district-export.ts';
import type { MatrixAnswer, MatrixCell } from '../../server/contract/district-fit.ts';
import {
  HEATS,
  heatOf,
  matrixRows,
  stepFrom,
  topOf,
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
  completeness: null,
  judgedShare: null,
  ...more,
});

/** Two districts; one chain judged in the east only, one without segments in the west. */
const ANSWER: MatrixAnswer = {
  region: region('某市'),
  districts: [
    { district: region('东区'), declares: 1, total: { firms: 4, projects: 1 } },
    { district: region('西区'), declares: 0, total: { firms: 2, projects: 0 } },
  ],
  chains: [
    { chain: chain('显示'), segments: 3, total: { firms: 4, projects: 1 } },
    { chain: chain('文旅'), segments: 0, total: { firms: 2, projects: 0 } },
  ],
  total: { firms: 6, projects: 1 },
  cells: [
    cell('东区', '显示', {
      declared: [declaration],
      firms: 4,
      projects: 1,
      verdicts: { missing: 1, weak: 1, strong: 0, unknown: 1 },
      completeness: 0.25,
      judgedShare: 2 / 3,
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

const figures = (one: MatrixCell | null) => HEATS.map((heat) => heatOf(one, heat));

describe('the matrix', () => {
  test('has a row for each chain with segments, every chain when asked, and a gap where nothing is recorded', () => {
    expect(shape(false)).toEqual([['显示', [4, null]]]);
    expect(shape(true)).toEqual([
      ['显示', [4, null]],
      ['文旅', [null, 2]],
    ]);
  });

  test('colours what is known; what is not judged, and a count nobody recorded anything for, is unknown and no zero', () => {
    const [display, travel] = ANSWER.cells;
    if (!display || !travel) throw new Error('there are two cells');
    expect(HEATS).toEqual(['completeness', 'firms', 'projects', 'gaps', 'strong']);
    expect(figures(display)).toEqual([0.25, 4, 1, 2, 0]);
    expect(figures(travel)).toEqual([null, 2, null, null, null]);
    expect(figures(null)).toEqual([null, null, null, null, null]);
    const unjudged = { missing: 0, weak: 0, strong: 0, unknown: 3 };
    expect(figures({ ...display, verdicts: unjudged, completeness: null })).toEqual([null, 4, 1, null, null]);
  });

  test('counts are coloured up to the largest shown, completeness up to the whole', () => {
    const rows = matrixRows(ANSWER, true);
    expect(HEATS.map((heat) => topOf(heat, rows))).toEqual([1, 4, 1, 2, 1]);
  });

  test('the arrows move within the grid, Home and End along its row, other keys not at all', () => {
    const size = { rows: 2, columns: 3 };
    const from = { row: 0, column: 1 };
    const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'a'];
    expect(keys.map((key) => stepFrom(from, key, size))).toEqual([
      { row: 0, column: 1 },
      { row: 1, column: 1 },
      { row: 0, column: 0 },
      { row: 0, column: 2 },
      { row: 0, column: 0 },
      { row: 0, column: 2 },
      null,
    ]);
  });

  test('taken away it says yes or not recorded, never no', () => {
    const t = ((key: string) => key) as unknown as TFunction<'districts'>;
    const exported = matrixExport(ANSWER, matrixRows(ANSWER, true), true, t);
    expect(exported.tables.map(({ rows }) => rows)).toEqual([
      [
        ['显示', '东区', 'export.yes', null, 4, 1, 0.25, 1, 1, 0, 1],
        ['文旅', '西区', 'export.notRecorded', null, 2, 0, null, null, null, null, null],
      ],
    ]);
    expect(exported.filters.at(-1)).toEqual(['matrix.bare', 'export.yes']);
  });
});
