import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import { runChild } from '../../server/launch/run-child.mjs';
import { runStep, type Steps } from '../../server/launch/steps.mjs';
import { onPath } from '../../server/neo4j/java.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const PACKAGES = ['chromium', 'fonts-noto-cjk'];

/**
 * The browser for the tests: the one LIANTU_CHROMIUM names, one that is installed, or Debian's package where this
 * process may install it. Undefined, after saying what to do, if there is none.
 */
export async function provideChromium(logs: string, steps: Steps): Promise<string | undefined> {
  return runStep(steps, 'Chromium', 'looking for one', async (step) => {
    const found = findChromium(process.env);
    const complete = found !== undefined && hasChineseFont();
    if (!complete && mayInstall()) {
      const wanted = found === undefined ? PACKAGES : PACKAGES.slice(1);
      step.update(`apt-get install ${wanted.join(' ')}`);
      const log = join(logs, 'apt-get.log');
      const env = { DEBIAN_FRONTEND: 'noninteractive' };
      const onLine = (line: string) => step.update(`apt-get: ${line.slice(0, 60)}`);
      await runChild('apt-get', ['update'], { log: join(logs, 'apt-get-update.log'), env, onLine });
      await runChild('apt-get', ['install', '-y', '--no-install-recommends', ...wanted], {
        log,
        env,
        onLine,
      });
    }
    const path = found ?? findChromium(process.env);
    if (path === undefined) {
      step.skip('none here, so the browser tests are skipped');
      steps.note(`To run them: sudo apt-get install -y ${PACKAGES.join(' ')}   (or set LIANTU_CHROMIUM)`);
      return undefined;
    }
    if (found === undefined) step.done(`installed ${path}`);
    else step.skip(path);
    return path;
  });
}

export function findChromium(env: NodeJS.ProcessEnv): string | undefined {
  const places = [...NAMES.flatMap((name) => onPath(name, env)), ...MAC_PLACES];
  return [env.LIANTU_CHROMIUM ?? '', ...places].find((place) => place !== '' && isExecutable(place));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Without one, Chinese text is drawn as boxes and screenshots say nothing. True where it cannot be told. */
function hasChineseFont(): boolean {
  try {
    return execFileSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).trim() !== '';
  } catch {
    return true;
  }
}

function mayInstall(): boolean {
  return process.getuid?.() === 0 && onPath('apt-get', process.env).some(isExecutable);
}
