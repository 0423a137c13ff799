import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';
import type { ProjectionService } from '../../server/features/introductions/projection/projection-service.ts';
import type { SearchSpace } from '../../server/features/introductions/projection/search-space.rules.ts';
import type { Graph } from '../../server/graph/graph.ts';
import type { Step } from '../../server/launch/steps.mjs';
import { listening } from './answers.bench.ts';
import { ms, p95, spread, type Figure } from './figures.ts';
import { pairsApart } from './pairs-apart.ts';
import { randomNumbers } from './synthetic-graph.ts';

const CROWD = 200;
const ROUNDS = 3;

export type Asked = { paths: string[]; searches: string[]; crowd: boolean };
export type Times = { paths: number[]; searches: number[] };

/** What people who search notice of two hundred who all ask for paths at the same moment. */
export async function benchCrowd(
  name: string,
  graph: Graph,
  projection: ProjectionService,
  space: SearchSpace,
  step: Step,
): Promise<Figure[]> {
  const server = await listening(graph, projection);
  const random = randomNumbers(23);
  const pairs = pairsApart(space, CROWD, 5).map(
    ({ question: { from, to } }) => `${server.url}/paths?from=${from}&to=${to}&k=5`,
  );
  const search = () => `${server.url}/search?q=${encodeURIComponent(`公司${Math.floor(random() * 90_000)}`)}`;
  try {
    step.update('crowd: one after the other');
    const alone = await ask({
      paths: pairs.slice(0, 60),
      searches: Array.from({ length: 60 }, search),
      crowd: false,
    });
    const delays = monitorEventLoopDelay({ resolution: 1 });
    const crowded: Times = { paths: [], searches: [] };
    for (let round = 0; round < ROUNDS; round++) {
      step.update(`crowd: ${CROWD} at once, ${round + 1} of ${ROUNDS}`);
      const questions = {
        paths: pairs,
        searches: Array.from({ length: 20 }, search),
        crowd: true,
      };
      delays.enable();
      const times = await ask(questions);
      delays.disable();
      crowded.paths.push(...times.paths);
      crowded.searches.push(...times.searches);
    }
    return [
      {
        graph: name,
        what: `${CROWD} path requests at once: longest stall of the event loop`,
        value: delays.max / 1e6,
        unit: 'ms',
        limit: 50,
        better: 'below',
        detail: `p99 ${ms(delays.percentile(99) / 1e6)}; the requests ${spread(crowded.paths)}, one at a time ${spread(alone.paths)}`,
      },
      {
        graph: name,
        what: `${CROWD} path requests at once: search p95 ÷ without them`,
        value: p95(crowded.searches) / p95(alone.searches),
        unit: '×',
        limit: 3,
        better: 'below',
        detail: `${spread(crowded.searches)}; without ${spread(alone.searches)}`,
      },
    ];
  } finally {
    await server.close();
  }
}

/** Asks from a thread of its own, so that asking does not hold up answering. */
function ask(asked: Asked): Promise<Times> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./crowd.worker.mjs', import.meta.url), {
      workerData: asked,
      execArgv: [],
    });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}
