// @ts-check

/**
 * One thing a person can do next.
 * @typedef {{ why: string, run: string }} Remedy
 */

/**
 * Something that stops a start and that a person can mend. It is shown as one screen of plain words, never as
 * a stack: what is wrong, then the exact commands that help. `detail` is what `--verbose` adds.
 */
export class Failure extends Error {
  /**
   * @param {{ code: string, title: string, explanation?: string[], remedies?: Remedy[], detail?: string, log?: string }} parts
   */
  constructor({ code, title, explanation = [], remedies = [], detail, log }) {
    super(title);
    this.name = 'Failure';
    this.code = code;
    this.explanation = explanation;
    this.remedies = remedies;
    this.detail = detail;
    this.log = log;
  }
}

/**
 * The screen shown for whatever was thrown. Unforeseen errors get their message and the way to their detail.
 * @param {unknown} thrown
 * @param {{ verbose?: boolean }} [options]
 * @returns {string}
 */
export function renderFailure(thrown, { verbose = false } = {}) {
  const failure = thrown instanceof Failure ? thrown : unforeseen(thrown);
  const lines = ['', `✗ ${failure.message}`];
  if (failure.explanation.length > 0)
    lines.push('', ...failure.explanation.map((line) => `  ${line}`.trimEnd()));
  for (const { why, run } of failure.remedies) lines.push('', `  ${why}`, `      ${run}`);
  if (failure.log) lines.push('', `  Log: ${failure.log}`);
  if (failure.detail && verbose) {
    lines.push('', '  Detail:', ...failure.detail.split('\n').map((line) => `    ${line}`));
  } else if (failure.detail) {
    lines.push('', '  Add --verbose (npm start -- --verbose) for the underlying detail.');
  }
  return `${lines.join('\n')}\n`;
}

/** @param {unknown} thrown */
function unforeseen(thrown) {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  if ('code' in error && error.code === 'ENOSPC') {
    return new Failure({
      code: 'disk-full',
      title: 'The disk is full.',
      explanation: [
        'path' in error ? `Writing ${error.path} did not work.` : 'Not everything could be written.',
      ],
      remedies: [
        { why: 'Free some space, see where it went:', run: 'df -h . ~ /tmp' },
        { why: 'Then start again; nothing is damaged:', run: 'npm start' },
      ],
      detail: error.stack,
    });
  }
  return new Failure({
    code: 'unforeseen',
    title: error.message.split('\n')[0] || 'Something unforeseen went wrong.',
    detail: error.stack ?? error.message,
  });
}
