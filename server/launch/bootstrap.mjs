// @ts-check
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepareDependencies } from './dependencies.mjs';
import { renderFailure } from './failure.mjs';
import { takeLock } from './lock.mjs';
import { createSteps } from './steps.mjs';

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * What the part of a start that is written in TypeScript receives.
 * @typedef {object} Prepared
 * @property {import('./steps.mjs').Steps} steps
 * @property {string[]} args the command line's arguments
 * @property {boolean} verbose
 * @property {string} state folder of what this project makes while running
 * @property {string} logs
 * @property {() => void} release lets another start of this folder prepare
 * @property {() => void} takeSignals from here on the work itself answers Ctrl-C; until then it ends everything at once
 */

/**
 * Installs what is missing, makes TypeScript importable, then does the work. Whatever goes wrong is shown as one
 * screen, and the exit code says so.
 * @param {(prepared: Prepared) => Promise<number>} work answers the exit code
 */
export async function bootstrap(work) {
  const args = process.argv.slice(2);
  const verbose = args.includes('--verbose');
  const steps = createSteps();
  const state = resolve(ROOT, process.env.LIANTU_HOME || '.liantu');
  const logs = join(state, 'logs');
  for (const signal of SIGNALS) process.on(signal, endAtOnce);
  try {
    const release = await waitForTurn(steps);
    try {
      await prepareDependencies({ root: ROOT, logs, steps });
      const { register } = await import('tsx/esm/api');
      register();
      process.exitCode = await work({ steps, args, verbose, state, logs, release, takeSignals });
    } finally {
      release();
    }
  } catch (error) {
    process.stderr.write(renderFailure(error, { verbose }));
    process.exitCode = 1;
  }
}

/** Listeners on `exit` end what was begun; the next start recognises what is half done. */
function endAtOnce() {
  process.stderr.write('\n  Interrupted. The next run goes on from here.\n');
  process.exit(130);
}

function takeSignals() {
  for (const signal of SIGNALS) process.off(signal, endAtOnce);
}

/**
 * Two starts of one folder would install and build over each other, so the second waits for the first.
 * @param {import('./steps.mjs').Steps} steps
 */
async function waitForTurn(steps) {
  /** @type {import('./steps.mjs').Step | undefined} */
  let step;
  try {
    const release = await takeLock(join(ROOT, '.liantu', 'start.lock'), {
      onWait(holder) {
        step ??= steps.begin('Waiting', `for process ${holder}, another start that is preparing this folder`);
      },
    });
    step?.done('the other start has prepared this folder');
    return release;
  } catch (error) {
    step?.fail();
    throw error;
  }
}
