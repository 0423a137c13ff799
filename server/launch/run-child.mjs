// @ts-check
import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';

const TAIL_LINES = 200;

/**
 * Runs a program to its end. Its lines go to a log and to `onLine`; the last of them are returned. It is ended
 * with this process, so that an interrupted start leaves nothing behind.
 * @param {string} command
 * @param {string[]} args
 * @param {{ log: string, cwd?: string, env?: NodeJS.ProcessEnv, onLine?: (line: string) => void, signal?: AbortSignal }} options `signal` ends it early
 * @returns {Promise<{ code: number, output: string }>} `code` is -1 if it could not be run or was ended by a signal
 */
export async function runChild(command, args, { log, cwd, env, onLine, signal }) {
  mkdirSync(dirname(log), { recursive: true });
  const file = createWriteStream(log);
  /** @type {string[]} */
  const tail = [];
  /** @param {string} line */
  const keep = (line) => {
    file.write(`${line}\n`);
    tail.push(line);
    if (tail.length > TAIL_LINES) tail.shift();
    onLine?.(line);
  };
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on('line', keep);
  const stop = () => void child.kill('SIGTERM');
  process.once('exit', stop);
  signal?.addEventListener('abort', () => void child.kill('SIGKILL'));
  const code = await new Promise((resolve) => {
    child.once('error', (error) => {
      keep(error.message);
      resolve(-1);
    });
    child.once('close', (exit) => resolve(exit ?? -1));
  });
  process.off('exit', stop);
  await new Promise((resolve) => file.end(resolve));
  return { code, output: tail.join('\n') };
}
