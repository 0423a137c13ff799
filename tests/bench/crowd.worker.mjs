// @ts-check
import { parentPort, workerData } from 'node:worker_threads';

/** @type {import('./crowd.bench.ts').Asked} */
const { paths, searches, crowd } = workerData;

/** @param {string} url */
async function timeOf(url) {
  const started = performance.now();
  const response = await fetch(url);
  const text = await response.text();
  if (!response.ok) throw new Error(`${response.status} ${text.slice(0, 300)}`);
  return performance.now() - started;
}

/** @param {string[]} urls */
async function inTurn(urls) {
  const times = [];
  for (const url of urls) times.push(await timeOf(url));
  return times;
}

const pathTimes = crowd ? Promise.all(paths.map(timeOf)) : await inTurn(paths);
const times = { searches: await inTurn(searches), paths: await pathTimes };
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
parentPort?.postMessage(times);
