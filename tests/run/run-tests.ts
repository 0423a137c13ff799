import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Prepared, ROOT } from '../../server/launch/bootstrap.mjs';
import { prepareClient } from '../../server/launch/client-build.ts';
import { Failure, renderFailure } from '../../server/launch/failure.mjs';
import { runChild } from '../../server/launch/run-child.mjs';
import { type Step, runStep } from '../../server/launch/steps.mjs';
import { provideChromium } from './chromium.ts';
import { NOTHING, sum, type Tally, tallyJest, tallyLine } from './tally.ts';
import { type ThrowawayNeo4j, throwawayNeo4j } from './throwaway-neo4j.ts';

const PARTS = ['types', 'lint', 'unit', 'client', 'graph', 'api', 'browser'] as const;
type Part = (typeof PARTS)[number];
const ON_NEO4J: readonly Part[] = ['graph', 'api', 'browser'];

/** What Jest may take to end after its last test. */
const ENDS_WITHIN_MS = 15_000;

/** Runs the chosen parts, shows what failed, and ends with the line `N passed, N failed`. */
export async function runTests({ args, steps, logs, release, verbose }: Prepared): Promise<number> {
  const parts = chosenParts(args);
  const needsNeo4j = parts.some((part) => ON_NEO4J.includes(part));
  const tallies: Tally[] = [];
  let neo4j: ThrowawayNeo4j | undefined;
  try {
    if (parts.includes('browser')) await prepareClient(ROOT, logs, steps);
    release();
    if (parts.includes('types'))
      tallies.push(await tool('types', ['typescript', 'bin', 'tsc'], ['--noEmit']));
    if (parts.includes('lint'))
      tallies.push(await tool('lint', ['oxlint', 'bin', 'oxlint'], ['--deny-warnings', '--format=unix']));
    const chromium = parts.includes('browser') ? await provideChromium(logs, steps) : undefined;
    if (needsNeo4j) neo4j = await throwawayNeo4j(logs, steps);
    for (const part of PARTS) {
      if (part === 'types' || part === 'lint' || !parts.includes(part)) continue;
      tallies.push(await jest(part, part === 'browser' && chromium === undefined, chromium));
    }
  } catch (error) {
    process.stderr.write(renderFailure(error, { verbose }));
    tallies.push({ ...NOTHING, failed: 1 });
  } finally {
    await neo4j?.remove();
  }
  const all = sum(tallies);
  if (all.failures.length > 0) console.log(`\n${all.failures.join('\n\n')}`);
  console.log(`\n${tallyLine(all)}`);
  return all.failed > 0 ? 1 : 0;

  async function tool(name: Part, path: string[], options: string[]): Promise<Tally> {
    return count(name, async (step) => {
      const program = join(ROOT, 'node_modules', ...path);
      const log = join(logs, `test-${name}.log`);
      const { code, output } = await runChild(process.execPath, [program, ...options], { cwd: ROOT, log });
      if (code === 0) step.done('clean');
      return code === 0
        ? { ...NOTHING, passed: 1 }
        : { ...NOTHING, failed: 1, failures: [`${name}\n\n${output}`] };
    });
  }

  async function jest(project: Part, skip: boolean, chromium: string | undefined): Promise<Tally> {
    return count(project, async (step) => {
      const report = join(logs, `test-${project}.json`);
      rmSync(report, { force: true });
      const inProject = testFiles(project);
      let files = 0;
      const late = new AbortController();
      let timer: NodeJS.Timeout | undefined;
      const { code, output } = await runChild(process.execPath, jestArguments(project, report, skip), {
        cwd: ROOT,
        log: join(logs, `test-${project}.log`),
        env: { ...neo4jEnv(neo4j), LIANTU_CHROMIUM: chromium ?? '', NODE_ENV: 'test', FORCE_COLOR: '0' },
        signal: late.signal,
        onLine(line) {
          if (line.startsWith('Ran all test suites')) timer = setTimeout(() => late.abort(), ENDS_WITHIN_MS);
          if (!/^(PASS|FAIL) /.test(line)) return;
          files += 1;
          step.update(`${files} of ${inProject} files`);
        },
      });
      clearTimeout(timer);
      const tally = read(report) ?? { ...NOTHING, failed: 1, failures: [`${project}\n\n${output}`] };
      if (code !== 0 && tally.failed === 0)
        return { ...tally, failed: 1, failures: [`${project}\n\n${output}`] };
      return tally;
    });
  }

  /** One part as one step, ended with its counts. */
  async function count(name: Part, work: (step: Step) => Promise<Tally>): Promise<Tally> {
    return runStep(steps, name, 'running', async (step) => {
      const tally = await work(step);
      const empty = tally.passed + tally.failed + tally.skipped === 0;
      if (tally.failed > 0) {
        step.update(tallyLine(tally));
        step.fail();
      } else if (empty) step.skip('no tests');
      else step.done(tallyLine(tally));
      return tally;
    });
  }
}

function testFiles(project: Part): number {
  const names = readdirSync(join(ROOT, 'tests', project), { encoding: 'utf8', recursive: true });
  return names.filter((name) => /\.test\.tsx?$/.test(name)).length;
}

function jestArguments(project: Part, report: string, skip: boolean): string[] {
  const bin = join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');
  return [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    bin,
    '--config',
    join('tests', 'jest.config.mjs'),
    '--selectProjects',
    project,
    '--json',
    `--outputFile=${report}`,
    '--passWithNoTests',
    // A connection or thread still closing when the last test has ended is no failure of a test.
    '--forceExit',
    // These share one Neo4j, and a busy machine is no reason to fail.
    ...(ON_NEO4J.includes(project) ? ['--runInBand', '--testTimeout=60000'] : []),
    // A pattern that no name fits: the tests are listed and counted, none is run.
    ...(skip ? ['--testNamePattern=(?!)'] : []),
  ];
}

function neo4jEnv(neo4j: ThrowawayNeo4j | undefined): Record<string, string> {
  // Without a Neo4j of its own no test may reach for the one the environment names.
  const { uri, user, password } = neo4j?.connection ?? { uri: '', user: '', password: '' };
  return { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: '' };
}

function chosenParts(args: readonly string[]): Part[] {
  const names = args.filter((arg) => arg !== '--verbose');
  const unknown = names.find((name) => !(PARTS as readonly string[]).includes(name));
  if (unknown !== undefined) {
    throw new Failure({
      code: 'unknown-part',
      title: `npm test does not know "${unknown}".`,
      remedies: [{ why: 'It knows these parts:', run: `npm test -- [${PARTS.join('] [')}]` }],
    });
  }
  return names.length === 0 ? [...PARTS] : PARTS.filter((part) => names.includes(part));
}

function read(report: string): Tally | undefined {
  try {
    return tallyJest(JSON.parse(readFileSync(report, 'utf8')));
  } catch {
    return undefined;
  }
}
