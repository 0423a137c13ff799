import { type ChainSummary, summariseChains } from './chain-summary.rules.ts';
import { checkSeed } from './check-seed.ts';
import { type Finding, type Severity, describeFinding } from './finding.ts';
import { readTables } from './read-tables.ts';
import { TABLE_NAMES } from './tables.ts';
import { terminalTable } from './terminal-table.ts';

/**
 * `npm run seed:check [-- --only <part of a path>] [-- --region <id>]`: says what is wrong with the tables and what
 * they hold. Ends with 1 when there is an error; warnings and notices do not stop a load.
 */
const argument = (name: string) => process.argv[process.argv.indexOf(name, 2) + 1] ?? '';
const only = process.argv.includes('--only') ? argument('--only') : '';
const region = process.argv.includes('--region') ? argument('--region') : 'region:cn-3702';

const files = readTables();
const { seed, findings } = checkSeed(files, new Date().toISOString().slice(0, 10));
const shown = findings.filter((finding) => finding.file.includes(only));

for (const severity of ['notice', 'warning', 'error'] as const) report(severity, shown);
const regionName = seed.entities.get(region)?.name ?? region;
print(`\nChains, seen from ${regionName}:\n${chainTable(summariseChains(seed, region))}`);
print(`\n${datasetTable()}`);
const errors = shown.filter((finding) => finding.severity === 'error').length;
const warnings = shown.filter((finding) => finding.severity === 'warning').length;
print(`\n${errors} errors, ${warnings} warnings, ${shown.length - errors - warnings} notices`);
process.exitCode = errors > 0 ? 1 : 0;

function report(severity: Severity, all: readonly Finding[]): void {
  const some = all.filter((finding) => finding.severity === severity);
  if (some.length === 0) return;
  print(`\n${severity}s (${some.length})`);
  for (const finding of some) print(`  ${describeFinding(finding)}`);
}

function chainTable(summaries: readonly ChainSummary[]): string {
  return terminalTable(
    ['chain', 'segments', 'judged', 'share', 'local', 'outside', 'unplaced', 'ties', 'sources', 'newest'],
    summaries.map((chain) => [
      `${chain.name} ${chain.id}`,
      chain.segments,
      chain.judged,
      chain.segments > 0 ? `${Math.round((chain.judged / chain.segments) * 100)} %` : '',
      chain.local,
      chain.outside,
      chain.unplaced,
      chain.ties,
      chain.sources,
      chain.newest ?? '',
    ]),
  );
}

function datasetTable(): string {
  const datasets = [...new Set(files.map((file) => file.dataset))];
  const rowsOf = (dataset: string, table: string) =>
    files
      .find((file) => file.dataset === dataset && file.table === table)
      ?.text.trimEnd()
      .split('\n').length ?? 1;
  const used = TABLE_NAMES.filter((table) => files.some((file) => file.table === table));
  return terminalTable(
    ['lines of', ...datasets],
    used.map((table) => [table, ...datasets.map((dataset) => rowsOf(dataset, table) - 1)]),
  );
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
