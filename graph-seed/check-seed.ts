import { checkCoverageAgainstFirms } from './chain-summary.rules.ts';
import { checkDuplicates } from './duplicates.rules.ts';
import type { Finding } from './finding.ts';
import { checkIntegrity } from './integrity.rules.ts';
import { type TableText, parseTables } from './parse-table.ts';
import { type Seed, uniteDatasets } from './seed.ts';
import { checkShape } from './shape.rules.ts';

/** Tables as text in, one body of facts and everything there is to say about them out. Nothing is read or written. */
export function checkSeed(files: readonly TableText[], today: string): { seed: Seed; findings: Finding[] } {
  const { tables, findings } = parseTables(files);
  const united = uniteDatasets(tables);
  return {
    seed: united.seed,
    findings: [
      ...findings,
      ...united.findings,
      ...checkIntegrity(united.seed, today),
      ...checkDuplicates(united.seed),
      ...checkShape(united.seed),
      ...checkCoverageAgainstFirms(united.seed),
    ],
  };
}
