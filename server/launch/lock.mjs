// @ts-check
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from './failure.mjs';

/**
 * A process and the moment it began: a number the system reuses later does not pass for the same process.
 * @typedef {{ pid: number, began: string }} ProcessIdentity
 */

/**
 * When this process began, in whatever form the system tells it; empty if it does not run or cannot be asked.
 * @param {number} pid
 * @returns {string}
 */
export function processBegan(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The command name may hold spaces and brackets; the fields after the last bracket do not. 20th: start time.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    try {
      return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], {
        encoding: 'utf8',
        stdio: 'pipe',
      }).trim();
    } catch {
      return '';
    }
  }
}

/**
 * @param {number} pid
 * @returns {ProcessIdentity}
 */
export const identify = (pid) => ({ pid, began: processBegan(pid) });

/**
 * Whether that very process still runs. A dead child not yet collected by its parent counts as ended.
 * @param {ProcessIdentity} identity
 */
export function isRunning({ pid, began }) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EPERM') return false;
  }
  if (isZombie(pid)) return false;
  const actual = processBegan(pid);
  return began === '' || actual === '' || actual === began;
}

/** @param {number} pid */
function isZombie(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).startsWith('Z');
  } catch {
    return false;
  }
}

/**
 * Takes a lock that only one process holds at a time; a holder that died without releasing it is recognised.
 * @param {string} path
 * @param {{ waitMs?: number, onWait?: (holder: number, waitedMs: number) => void }} [options] how long to wait for another holder
 * @returns {Promise<() => void>} releases it; safe to call twice
 */
export async function takeLock(path, { waitMs = 600_000, onWait } = {}) {
  mkdirSync(dirname(path), { recursive: true });
  const mine = JSON.stringify(identify(process.pid));
  const began = Date.now();
  for (;;) {
    try {
      writeFileSync(path, mine, { flag: 'wx' });
      let held = true;
      const release = () => {
        if (!held) return;
        held = false;
        process.off('exit', release);
        if (readLock(path) === mine) rmSync(path, { force: true });
      };
      process.on('exit', release);
      return release;
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') {
        // On a full disk the file is made but stays empty.
        rmSync(path, { force: true });
        throw error;
      }
    }
    const found = readLock(path);
    if (found !== undefined && isAbandoned(path, found)) {
      discard(path, found);
      continue;
    }
    const waited = Date.now() - began;
    const holder = holderOf(found);
    if (waited > waitMs) throw heldTooLong(path, holder, waited);
    onWait?.(holder, waited);
    await sleep(300);
  }
}

/** @param {string} path */
function readLock(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** @param {string | undefined} text */
function holderOf(text) {
  try {
    return Number(JSON.parse(text ?? '').pid);
  } catch {
    return 0;
  }
}

/**
 * @param {string} path
 * @param {string} text
 */
function isAbandoned(path, text) {
  try {
    return !isRunning(JSON.parse(text));
  } catch {
    // Between creating the file and writing into it there is a moment when it is empty.
    try {
      return Date.now() - statSync(path).mtimeMs > 5_000;
    } catch {
      return false;
    }
  }
}

/**
 * Two processes may find the same abandoned lock: moving it aside succeeds for one, and what was moved is
 * looked at again so that a lock taken meanwhile is put back.
 * @param {string} path
 * @param {string} abandoned
 */
function discard(path, abandoned) {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  if (readLock(aside) === abandoned) rmSync(aside, { force: true });
  else renameSync(aside, path);
}

/**
 * @param {string} path
 * @param {number} holder
 * @param {number} waitedMs
 */
function heldTooLong(path, holder, waitedMs) {
  return new Failure({
    code: 'lock-held',
    title: `Another start of this project (process ${holder || 'unknown'}) has been preparing for more than ${Math.round(waitedMs / 1000)} s.`,
    explanation: ['Two starts never prepare at once, so that neither the store nor node_modules is damaged.'],
    remedies: [
      { why: 'See what it does:', run: `ps -p ${holder || '<pid>'} -o pid,etime,args` },
      { why: 'End it and start again:', run: `kill ${holder || '<pid>'} && npm start` },
      { why: 'If no such process exists, remove the lock:', run: `rm ${path} && npm start` },
    ],
  });
}
