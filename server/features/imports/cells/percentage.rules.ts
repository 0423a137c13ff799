import { read, refuse, type Reading } from './reading.ts';

const EXPECTED = '比例，如 35%、35.5% 或 0.355';
const WRITTEN = /^(?<number>-?\d+(?:\.\d+)?)(?<sign>%|‰)?$/u;

/**
 * A share as a fraction of 1. A bare number above 1 is refused: 35 may mean 35 % or be another figure that slipped into
 * the column; so is a share beyond all or below nothing.
 */
export function readPercentage(raw: string): Reading<number> {
  const found = WRITTEN.exec(raw.normalize('NFKC').replace(/\s/g, ''))?.groups;
  if (!found?.['number']) return refuse(EXPECTED);
  const number = Number(found['number']);
  const value = Number(
    (number / (found['sign'] === '%' ? 100 : found['sign'] === '‰' ? 1000 : 1)).toPrecision(15),
  );
  if (!found['sign'] && number > 1) return refuse(`${EXPECTED}；${number} 没有百分号`);
  if (value < 0 || value > 1) return refuse(`${EXPECTED}，在 0 到 100% 之间`);
  return read(value);
}
