import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from './failure.mjs';
import { fingerprint } from './fingerprint.ts';
import { runChild } from './run-child.mjs';
import { runStep, type Steps } from './steps.mjs';

const MADE_FROM = ['client', 'server/contract', 'package-lock.json', 'tsconfig.json'];
const MADE = 'client/dist';

/** Builds the client unless it was built from just these files. Answers whether it built. */
export async function prepareClient(root: string, logs: string, steps: Steps): Promise<boolean> {
  return runStep(steps, 'Client', 'comparing with its sources', async (step) => {
    const stamp = join(root, MADE, '.made-from');
    const now = fingerprint(root, MADE_FROM, [MADE]);
    if (read(stamp) === now) {
      step.skip('up to date');
      return false;
    }
    step.update('vite build');
    const log = join(logs, 'client-build.log');
    rmSync(stamp, { force: true });
    let modules = '';
    const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
    const { code, output } = await runChild(
      process.execPath,
      [vite, 'build', '--config', 'client/vite.config.ts'],
      {
        cwd: root,
        log,
        onLine(line) {
          modules = /(\d+) modules transformed/.exec(line)?.[1] ?? modules;
          step.update(modules === '' ? 'vite build' : `vite build: ${modules} modules, writing`);
        },
      },
    );
    if (code !== 0) throw buildFailure(output, log);
    writeFileSync(stamp, now);
    step.done(modules === '' ? 'built' : `built from ${modules} modules`);
    return true;
  });
}

function buildFailure(output: string, log: string): Failure {
  if (/ENOSPC|no space left on device/i.test(output)) {
    return new Failure({
      code: 'disk-full',
      title: 'The disk is full: the client could not be built.',
      remedies: [
        { why: 'Free some space, see where it went:', run: 'df -h .' },
        { why: 'Then:', run: 'npm start' },
      ],
      detail: output,
      log,
    });
  }
  const said = output.split('\n').find((line) => /error/i.test(line) && line.length < 300);
  return new Failure({
    code: 'client-build-failed',
    title: 'The client could not be built.',
    explanation: said === undefined ? [] : [said.trim()],
    remedies: [
      { why: 'See what is wrong with its sources:', run: 'npx vite build --config client/vite.config.ts' },
    ],
    detail: output,
    log,
  });
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
