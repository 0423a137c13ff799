// @ts-check
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from './failure.mjs';
import { runChild } from './run-child.mjs';
import { runStep } from './steps.mjs';

/** @typedef {{ version?: string, integrity?: string, dev?: boolean, optional?: boolean, devOptional?: boolean, peer?: boolean, os?: string[], cpu?: string[], link?: boolean }} LockedPackage */
/** @typedef {Record<string, LockedPackage>} LockedPackages */

/** npm's own way takes minutes to say that there is no network. */
const PATIENCE = ['--fetch-retries=2', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000'];

/**
 * Installs the locked dependencies unless what is installed is just what the lock file names.
 * @param {{ root: string, logs: string, steps: import('./steps.mjs').Steps }} where
 */
export async function prepareDependencies({ root, logs, steps }) {
  await runStep(steps, 'Dependencies', 'comparing with the lock file', async (step) => {
    const record = join(root, 'node_modules', '.package-lock.json');
    const locked = readPackages(join(root, 'package-lock.json'));
    if (locked === undefined) throw noLockFile();
    const production = process.env.NODE_ENV === 'production';
    const reason = staleReason(locked, readPackages(record), { production });
    if (reason === undefined) return step.skip('up to date');

    const wanted = Object.entries(locked).filter(
      ([path, entry]) => path !== '' && fitsPlatform(entry),
    ).length;
    let fetched = 0;
    step.update(`${reason}: npm ci, ${wanted} packages`);
    const { code, output } = await runChild(
      process.platform === 'win32' ? 'npm.cmd' : 'npm',
      ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=http', ...PATIENCE],
      {
        cwd: root,
        log: join(logs, 'npm-ci.log'),
        // Set by `npm start --workspace` and the like for its own use; it is not meant for this installation.
        env: { NODE_ENV: '', npm_config_dry_run: '' },
        onLine(line) {
          if (!/^npm http .*\.tgz/.test(line)) return;
          fetched = Math.min(fetched + 1, wanted);
          step.update(
            `installing: ${fetched} of ${wanted} packages, ${Math.floor((fetched / wanted) * 100)} %`,
          );
        },
      },
    );
    if (code !== 0) {
      // npm says what is installed in this file only when all is; a broken run must not pass for a whole one.
      rmSync(record, { force: true });
      throw npmFailure(output, join(logs, 'npm-ci.log'));
    }
    step.done(`installed ${Object.keys(readPackages(record) ?? {}).length} packages`);
  });
}

/**
 * Why the installed packages do not match the lock file, in a few words; undefined if they do. `installed` is
 * npm's own record, written when an installation is complete. Optional packages may be absent: most of them are
 * builds for other platforms. In production those for development may be absent as well.
 * @param {LockedPackages} locked
 * @param {LockedPackages | undefined} installed
 * @param {{ production?: boolean }} [options]
 * @returns {string | undefined}
 */
export function staleReason(locked, installed, { production = false } = {}) {
  if (installed === undefined) return 'not installed';
  const changed = Object.entries(locked).filter(([path, entry]) => {
    if (path === '') return false;
    const found = installed[path];
    if (found === undefined && production && (entry.dev || entry.devOptional)) return false;
    if (found === undefined) return !(entry.optional || entry.devOptional || entry.peer);
    return found.version !== entry.version || found.integrity !== entry.integrity;
  });
  return changed.length === 0 ? undefined : `${changed.length} out of date`;
}

/**
 * Whether npm would install this package on this kind of machine.
 * @param {LockedPackage} entry
 * @param {{ platform: string, arch: string }} [machine]
 */
export function fitsPlatform(entry, machine = process) {
  return admits(entry.os, machine.platform) && admits(entry.cpu, machine.arch);
}

/**
 * @param {string[] | undefined} list names admitted, or names refused with a `!` in front
 * @param {string} name
 */
function admits(list, name) {
  if (!list || list.length === 0) return true;
  if (list.includes(`!${name}`)) return false;
  return list.every((each) => each.startsWith('!')) || list.includes(name);
}

/**
 * @param {string} path
 * @returns {LockedPackages | undefined}
 */
function readPackages(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

function noLockFile() {
  return new Failure({
    code: 'no-lock-file',
    title: 'package-lock.json is missing or damaged, so the dependencies are not known.',
    remedies: [{ why: 'Restore it and start again:', run: 'git checkout -- package-lock.json && npm start' }],
  });
}

/**
 * Which of the known reasons kept npm from installing.
 * @param {string} output
 * @param {string} log
 */
export function npmFailure(output, log) {
  const again = { why: 'Then start again; what was fetched is kept:', run: 'npm start' };
  const code = /npm (?:error|ERR!) code (\S+)/.exec(output)?.[1] ?? '';
  const details = {
    detail: output
      .split('\n')
      .filter((line) => /npm (error|ERR!|warn)/.test(line))
      .join('\n'),
    log,
  };
  if (code === 'ENOSPC' || /no space left on device/i.test(output)) {
    return new Failure({
      code: 'disk-full',
      title: 'The disk is full: the dependencies could not be stored.',
      remedies: [{ why: 'Free about 600 MB, see where space went:', run: 'df -h . ~' }, again],
      ...details,
    });
  }
  if (
    /^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|FETCH_ERROR|UNABLE_TO|SELF_SIGNED|CERT_)/.test(
      code,
    )
  ) {
    return new Failure({
      code: 'offline',
      title: `The npm registry cannot be reached (${code}), so the dependencies cannot be installed.`,
      explanation: ['Only the first start, and one after an update, needs the network.'],
      remedies: [
        { why: 'Look at the connection:', run: 'npm ping' },
        { why: 'Behind a proxy:', run: 'npm config set proxy http://<proxy>:<port>' },
        again,
      ],
      ...details,
    });
  }
  if (code === 'EACCES' || code === 'EPERM') {
    return new Failure({
      code: 'no-permission',
      title: 'The dependencies may not be written here.',
      explanation: ['Files in node_modules or in npm’s cache belong to another user.'],
      remedies: [
        {
          why: 'Take them over and start again:',
          run: 'sudo chown -R "$(id -u)" node_modules ~/.npm && npm start',
        },
      ],
      ...details,
    });
  }
  if (code === 'EUSAGE') {
    return new Failure({
      code: 'lock-mismatch',
      title: 'package.json and package-lock.json do not belong together.',
      remedies: [
        {
          why: 'Take both as published:',
          run: 'git checkout -- package.json package-lock.json && npm start',
        },
        { why: 'Or, if you changed package.json on purpose:', run: 'npm install && npm start' },
      ],
      ...details,
    });
  }
  return new Failure({
    code: 'npm-failed',
    title: `npm could not install the dependencies${code ? ` (${code})` : ''}.`,
    remedies: [
      { why: 'See what it says:', run: 'npm ci' },
      { why: 'Then:', run: 'npm start' },
    ],
    ...details,
  });
}
