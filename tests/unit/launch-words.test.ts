import { describe, expect, test } from '@jest/globals';
import { Failure, renderFailure } from '../../server/launch/failure.mjs';
import { readableLine } from '../../server/launch/log-line.ts';
import { nodeTooOld } from '../../server/launch/node-version.mjs';
import { browserAddress, readOptions } from '../../server/launch/options.ts';
import { portInUse } from '../../server/launch/port-in-use.ts';
import { createSteps, duration } from '../../server/launch/steps.mjs';

const stepShown = (mark: string, name: string, text: string, time: string) =>
  `${mark} ${name.padEnd(12)} ${text.padEnd(57)} ${time.padStart(7)}\n`;
const portWords = (owner: string | undefined, ours: boolean) =>
  renderFailure(portInUse(3000, 'http://127.0.0.1:3000', owner, ours));

describe('the oldest Node', () => {
  test.each(['20.19.0', '20.20.2', '22.0.0', 'v25.1.0'])('%s runs the project', (version) => {
    expect(nodeTooOld(version)).toBeUndefined();
  });
  test.each(['20.18.3', '18.20.8', '8.17.0'])(
    '%s is too old and the message says what is needed',
    (version) => {
      expect(nodeTooOld(version)).toContain(`Node ${version} is too old: 20.19 or newer is needed.`);
    },
  );
});

describe('a failure', () => {
  const failure = new Failure({
    code: 'x',
    title: 'It is broken.',
    explanation: ['Because.'],
    remedies: [{ why: 'Mend it:', run: 'mend it' }],
    detail: 'Error: broken\n    at somewhere',
    log: 'x.log',
  });

  test('is one screen without its detail, and says how to see that', () => {
    expect(renderFailure(failure)).toBe(
      [
        '',
        '✗ It is broken.',
        '',
        '  Because.',
        '',
        '  Mend it:',
        '      mend it',
        '',
        '  Log: x.log',
        '',
        '  Add --verbose (npm start -- --verbose) for the underlying detail.',
        '',
      ].join('\n'),
    );
  });

  test('shows its detail when asked', () => {
    expect(renderFailure(failure, { verbose: true })).toContain(
      '\n  Detail:\n    Error: broken\n        at somewhere',
    );
  });

  test('to write on a full disk is told as such, wherever it came from', () => {
    const error = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    expect(renderFailure(error)).toContain('✗ The disk is full.');
  });

  test('that nobody foresaw shows its message and no stack', () => {
    expect(renderFailure(new TypeError('x is not a function'))).not.toContain('at ');
    expect(renderFailure(new TypeError('x is not a function'))).toContain('✗ x is not a function');
  });
});

describe('steps where there is no terminal', () => {
  test('are one line each, with mark, name, text and time', () => {
    let clock = 0;
    const lines: string[] = [];
    const steps = createSteps({ stream: { write: (line: string) => lines.push(line) }, now: () => clock });
    const step = steps.begin('Client', 'building');
    clock = 3_240;
    step.done('built');
    step.done('a second end is not shown');
    steps.begin('Schema', '…').skip('up to date');
    expect(lines).toEqual([
      stepShown('✓', 'Client', 'built', '3.2 s'),
      stepShown('–', 'Schema', 'up to date', '0.0 s'),
    ]);
  });

  test.each([
    [40, '0.0 s'],
    [9_940, '9.9 s'],
    [9_960, '10 s'],
    [59_400, '59 s'],
    [125_000, '2 min 5 s'],
  ])('%d ms read as %s', (ms, text) => expect(duration(ms)).toBe(text));
});

describe('the options of a start', () => {
  test('are a port of 3000 on loopback, no watching and a Neo4j that ends with the app, unless said otherwise', () => {
    expect(readOptions([], {})).toEqual({ watch: false, keepNeo4j: false, host: '127.0.0.1', port: 3000 });
  });
  test('come from flags and environment', () => {
    const env = { PORT: '3001', HOST: '0.0.0.0', LIANTU_KEEP_NEO4J: '1' };
    expect(readOptions(['--watch', '--verbose'], env)).toEqual({
      watch: true,
      keepNeo4j: true,
      host: '0.0.0.0',
      port: 3001,
    });
  });
  test.each(['http', '70000', '-1', '3000.5'])('a port of %s is refused', (PORT) => {
    expect(() => readOptions([], { PORT })).toThrow(`PORT is "${PORT}"`);
  });
  test('an unknown flag is named', () => {
    expect(() => readOptions(['--prot=3001'], {})).toThrow('npm start does not know "--prot=3001".');
  });
  test.each([
    ['127.0.0.1', 'http://127.0.0.1:3000'],
    ['0.0.0.0', 'http://127.0.0.1:3000'],
    ['::1', 'http://[::1]:3000'],
    ['::', 'http://127.0.0.1:3000'],
  ])('listening on %s it is opened at %s', (host, address) =>
    expect(browserAddress(host, 3000)).toBe(address),
  );
});

describe('a port that is taken', () => {
  test('by another program: who, and the command for another port', () => {
    expect(portWords('nginx, process 812', false)).toContain('✗ Port 3000 is in use by nginx, process 812.');
    expect(portWords('nginx, process 812', false)).toContain('PORT=3001 npm start');
  });
  test('by nobody the system would name', () => {
    expect(portWords(undefined, false)).toContain('✗ Port 3000 is in use by another program.');
  });
  test('by this very product: it is already running, so open it', () => {
    expect(portWords('node, process 77', true)).toContain(
      '✗ 链图 runs already at http://127.0.0.1:3000 (node, process 77).',
    );
  });
});

describe('the server’s log in the terminal', () => {
  const time = new Date(2026, 5, 30, 8, 5, 9).getTime();
  const entry = (level: number, rest = {}) => JSON.stringify({ level, time, msg: 'graph is away', ...rest });

  test('shows what is grave enough, with its cause', () => {
    expect(readableLine(entry(50, { err: { message: 'ECONNREFUSED\nmore' } }), 40)).toBe(
      '  08:05:09 error: graph is away: ECONNREFUSED',
    );
    expect(readableLine(entry(30), 40)).toBeUndefined();
    expect(readableLine(entry(30), 30)).toBe('  08:05:09 info: graph is away');
  });
  test('says a cause once, and is cut where it gets long', () => {
    expect(readableLine(entry(50, { msg: 'away: refused', err: { message: 'refused' } }), 40)).toBe(
      '  08:05:09 error: away: refused',
    );
    expect(readableLine(entry(50, { msg: 'x'.repeat(500) }), 40)).toBe(
      `  08:05:09 error: ${'x'.repeat(160)} …`,
    );
  });
  test('shows lines that are not log entries as they are', () => {
    expect(readableLine('Cannot listen', 40)).toBe('  Cannot listen');
    expect(readableLine('{ not json', 40)).toBe('  { not json');
    expect(readableLine('  ', 40)).toBeUndefined();
  });
});
