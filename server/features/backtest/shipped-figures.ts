import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { backtestFiguresSchema, type BacktestFigures } from '../../contract/backtest.ts';

/** Where the last figures are kept; `npm run backtest -- --json` writes them. */
export const FIGURES_FILE = fileURLToPath(new URL('figures.json', import.meta.url));

/** The figures shipped with the product. Throws when the file is missing or of another shape. */
export function shippedFigures(): BacktestFigures {
  return backtestFiguresSchema.parse(JSON.parse(readFileSync(FIGURES_FILE, 'utf8')));
}
