import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from './failure.mjs';
import { readableLine } from './log-line.ts';

const LISTENING_WITHIN_MS = 60_000;
const STOPPED_WITHIN_MS = 8_000;
const REPEATED_AFTER_MS = 30_000;

/** The application's server in a process of its own. It ends by itself when this process is killed. */
export interface ServerProcess {
  /** Answers the exit code when it ends, -1 if a signal ended it. */
  ended: Promise<number>;
  stop(): Promise<void>;
}

export interface ServerProcessParts {
  root: string;
  env: Record<string, string>;
  log: string;
  /** Log entries from this level on are shown in the terminal: 30 info, 40 warning. */
  showFrom: number;
}

/** Starts server/main.ts and waits until it listens. */
export async function startServer({ root, env, log, showFrom }: ServerProcessParts): Promise<ServerProcess> {
  mkdirSync(dirname(log), { recursive: true });
  const file = createWriteStream(log, { flags: 'a' });
  const child = spawn(
    process.execPath,
    ['--enable-source-maps', '--import', 'tsx', join('server', 'main.ts')],
    {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  );
  const said: string[] = [];
  let listening = false;
  const shownAt = new Map<string, number>();
  const show = (line: string) => {
    const words = line.replace(/^ {2}[\d:]{8} /, '');
    const now = Date.now();
    // While the graph is away every request says so.
    if (now - (shownAt.get(words) ?? -Infinity) < REPEATED_AFTER_MS) return;
    shownAt.set(words, now);
    console.log(line);
  };
  const read = (line: string) => {
    file.write(`${line}\n`);
    if (!listening) said.push(line);
    const shown = readableLine(line, showFrom);
    if (listening && shown !== undefined) show(shown);
  };
  for (const stream of [child.stdout, child.stderr]) {
    if (stream) createInterface({ input: stream }).on('line', read);
  }
  const ended = new Promise<number>((resolve) => {
    child.once('close', (code) => {
      file.end();
      resolve(code ?? -1);
    });
  });
  const first = await Promise.race([
    new Promise<'listening'>((resolve) => child.once('message', () => resolve('listening'))),
    ended,
    sleep(LISTENING_WITHIN_MS, 'silent' as const, { ref: false }),
  ]);
  if (first !== 'listening') {
    await stop(child, ended);
    throw serverEnded(said, first === 'silent', log);
  }
  listening = true;
  return { ended, stop: () => stop(child, ended) };
}

async function stop(child: ChildProcess, ended: Promise<number>): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), STOPPED_WITHIN_MS);
  await ended;
  clearTimeout(late);
}

function serverEnded(said: string[], silent: boolean, log: string): Failure {
  const sentences = said
    .map((line) => readableLine(line, 40)?.trim() ?? '')
    .filter((line) => line !== '' && !/^at |^node:|^\^|^Node\.js/.test(line));
  return new Failure({
    code: silent ? 'server-silent' : 'server-ended',
    title: silent
      ? `The server did not listen within ${LISTENING_WITHIN_MS / 1000} s.`
      : 'The server ended before it listened.',
    explanation: sentences.slice(0, 6),
    remedies: [{ why: 'Read its log:', run: `tail -50 ${log}` }],
    detail: said.join('\n'),
    log,
  });
}
