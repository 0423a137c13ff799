/** How much a file may hold before it is refused. Lengths count characters, sizes bytes. */
export type FileLimits = {
  fileBytes: number;
  /** All parts of a workbook, unpacked. */
  unpackedBytes: number;
  /** How many times its packed size a workbook may unpack to, once that is more than `ratioFromBytes`. */
  unpackedRatio: number;
  ratioFromBytes: number;
  /** The texts that the cells of a workbook share are held in memory. */
  sharedTextLength: number;
  cellLength: number;
  rowLength: number;
  /** One record of a JSON file, with all that is nested in it. */
  recordLength: number;
  columns: number;
  /** Of one sheet, empty ones not counted. */
  rows: number;
  sheets: number;
};

export const DEFAULT_LIMITS: FileLimits = {
  fileBytes: 500_000_000,
  unpackedBytes: 2_000_000_000,
  unpackedRatio: 200,
  ratioFromBytes: 20_000_000,
  sharedTextLength: 100_000_000,
  cellLength: 100_000,
  rowLength: 1_000_000,
  recordLength: 5_000_000,
  columns: 1_000,
  rows: 1_000_000,
  sheets: 200,
};
