// @ts-check

/**
 * One line of the start: what is being done, how far it is, and in the end how long it took.
 * @typedef {object} Step
 * @property {(text: string) => void} update says how far it is
 * @property {(text: string) => void} done ends it well
 * @property {(text: string) => void} skip ends it with nothing to do
 * @property {() => void} fail ends it badly; the message itself is printed by whoever catches the error
 */

/**
 * Prints steps, one at a time.
 * @typedef {object} Steps
 * @property {(name: string, text: string) => Step} begin
 * @property {(text: string) => void} note a line between steps
 */

// Mark, name, text and time fit 80 columns.
const NAME_WIDTH = 12;
const TEXT_WIDTH = 57;
const REDRAW_MS = 250;
const HEARTBEAT_MS = 10_000;
/** A step that says nothing new is mentioned less often. */
const QUIET_HEARTBEATS = 6;

/**
 * On a terminal the running step is one line that redraws itself; elsewhere (a pipe, CI) a line is added now and
 * then so that a long step never looks dead.
 * @param {{ stream?: NodeJS.WriteStream | { write(text: string): unknown, isTTY?: boolean, columns?: number }, now?: () => number }} [options]
 * @returns {Steps}
 */
export function createSteps({ stream = process.stdout, now = Date.now } = {}) {
  const live = Boolean(stream.isTTY);
  const clear = live ? '\r\u001B[2K' : '';

  return {
    note: (text) => void stream.write(`${clear}  ${text}\n`),
    begin(name, first) {
      const started = now();
      let text = first;
      let ended = false;
      let drawn = '';
      let beats = 0;
      const draw = () => {
        beats += 1;
        if (!live && text === drawn && beats % QUIET_HEARTBEATS !== 0) return;
        drawn = text;
        const line = stepLine('·', name, text, now() - started);
        stream.write(live ? clear + line.slice(0, (stream.columns ?? 120) - 1) : `${line}\n`);
      };
      const timer = setInterval(draw, live ? REDRAW_MS : HEARTBEAT_MS);
      timer.unref();
      if (live) draw();
      /** @param {string} mark @param {string} last */
      const end = (mark, last) => {
        if (ended) return;
        ended = true;
        clearInterval(timer);
        stream.write(`${clear}${stepLine(mark, name, last, now() - started)}\n`);
      };
      return {
        update(next) {
          text = next;
        },
        done: (last) => end('✓', last),
        skip: (last) => end('–', last),
        fail: () => end('✗', text),
      };
    },
  };
}

/**
 * Runs one step: its failure ends the line before the error travels on.
 * @template T
 * @param {Steps} steps
 * @param {string} name
 * @param {string} text
 * @param {(step: Step) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function runStep(steps, name, text, work) {
  const step = steps.begin(name, text);
  try {
    return await work(step);
  } catch (error) {
    step.fail();
    throw error;
  }
}

/**
 * @param {string} mark
 * @param {string} name
 * @param {string} text
 * @param {number} ms
 */
export function stepLine(mark, name, text, ms) {
  return `${mark} ${name.padEnd(NAME_WIDTH)} ${text.padEnd(TEXT_WIDTH)} ${duration(ms).padStart(7)}`;
}

/**
 * Elapsed time as a person reads it: `0.4 s`, `31 s`, `2 min 5 s`.
 * @param {number} ms
 */
export function duration(ms) {
  if (ms < 9_950) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
