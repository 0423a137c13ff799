// @ts-check
// Read by any Node, however old: plain syntax, no imports.

/** Node releases that run this project, as package.json's `engines` says. */
const OLDEST = { major: 20, minor: 19 };

/**
 * What to tell someone whose Node is too old; undefined if it is new enough.
 * @param {string} version such as `20.19.1`
 * @returns {string | undefined}
 */
export function nodeTooOld(version) {
  const parts = version.replace(/^v/, '').split('.').map(Number);
  const major = parts[0] || 0;
  const minor = parts[1] || 0;
  if (major > OLDEST.major || (major === OLDEST.major && minor >= OLDEST.minor)) return undefined;
  return [
    '',
    `✗ Node ${version} is too old: ${OLDEST.major}.${OLDEST.minor} or newer is needed.`,
    '',
    '  With nvm:',
    '      nvm install 22 && nvm use 22 && npm start',
    '',
    '  Or from the system (Debian 13, Ubuntu 25.04 or newer; macOS):',
    '      sudo apt-get install -y nodejs npm        brew install node',
    '',
    '  Or download it: https://nodejs.org/en/download',
    '',
  ].join('\n');
}
