import { Worker } from 'node:worker_threads';
import type { Logger } from 'pino';
import { GraphUnavailable } from '../../../graph/errors.ts';
import type { Graph, GraphAddress } from '../../../graph/graph.ts';
import { changeMark } from '../introductions.queries.ts';
import type { PathEngine } from '../path-engine.ts';
import type { FoundBest, FoundPath } from './ask-projection.rules.ts';
import type { Job, Loaded } from './projection.worker.ts';

export type ProjectionState =
  | { state: 'loading' }
  | ({ state: 'ready'; loadedAt: string } & Loaded)
  | { state: 'behind' }
  | { state: 'too-large'; ties: number }
  | { state: 'failed'; why: string };

export type ProjectionService = {
  /** An engine over a projection that is not known to be behind the graph; null while there is none. */
  engine(): PathEngine | null;
  state(): ProjectionState;
  /** Tells that ties were written: until the projection has been read anew, the graph itself is searched. */
  noteChange(): void;
  close(): Promise<void>;
};

export type ProjectionSetting = {
  /** Memory the ties may take, in MB; a graph that needs more is searched in Neo4j. */
  budgetMb: number;
  /** How often the graph is asked whether its ties have changed, in ms. */
  pollMs?: number;
  /** Read anew at least this often, in ms: some changes leave every count as it was. */
  renewMs?: number;
};

/** Bytes a tie and its share of the nodes take, measured on graphs of 0.3 and 5 million ties. */
const BYTES_PER_TIE = 110;

/** How long to wait after a failed load before the next try, in ms. */
const RETRY_MS = 5_000;

/** Starts loading at once, in a thread of its own, and keeps the projection in step with the graph. */
export function startProjection(
  address: GraphAddress,
  { graph, log }: { graph: Graph; log: Logger },
  { budgetMb, pollMs = 1_000, renewMs = 600_000 }: ProjectionSetting,
): ProjectionService {
  let worker: Worker | null = null;
  let state: ProjectionState = { state: 'loading' };
  let loading = false;
  let changes = 0;
  let closed = false;
  let notBefore = 0;
  let nextId = 0;
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();

  function thread(): Worker {
    if (worker) return worker;
    const started = new Worker(new URL('./projection.worker.mjs', import.meta.url), {
      workerData: address,
      execArgv: [],
    });
    started.unref();
    started.on('message', ({ id, value, error }: { id: number; value?: unknown; error?: string }) => {
      const asked = waiting.get(id);
      waiting.delete(id);
      if (error === undefined) asked?.resolve(value);
      else asked?.reject(new Error(error));
    });
    const gone = (why: string) => {
      if (worker !== started) return;
      worker = null;
      state = { state: 'failed', why };
      for (const { reject } of waiting.values()) reject(new GraphUnavailable(why));
      waiting.clear();
    };
    started.on('error', (error) => gone(error.message));
    started.on('exit', () => gone('the thread of the projection ended'));
    worker = started;
    return started;
  }

  function ask(job: Job): Promise<unknown> {
    const id = nextId++;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
      thread().postMessage({ id, job });
    });
  }

  async function look(): Promise<void> {
    if (loading || closed || Date.now() < notBefore) return;
    loading = true;
    try {
      const now = await graph.first(changeMark, {});
      if (!now || closed) return;
      const mark = JSON.stringify(now.mark);
      const aged = state.state === 'ready' && Date.now() - Date.parse(state.loadedAt) > renewMs;
      if (state.state === 'ready' && state.mark === mark && !aged) return;
      if ((now.ties * BYTES_PER_TIE) / 1e6 > budgetMb) {
        if (state.state !== 'too-large')
          log.warn(
            { ties: now.ties, budgetMb },
            'the ties exceed the memory granted; paths are searched in Neo4j',
          );
        state = { state: 'too-large', ties: now.ties };
        return;
      }
      if (!aged)
        state =
          state.state === 'ready'
            ? { state: 'behind' }
            : state.state === 'failed'
              ? state
              : { state: 'loading' };
      const seen = changes;
      const loaded = (await ask({ kind: 'load' })) as Loaded;
      if (seen !== changes) {
        state = { state: 'behind' };
        return;
      }
      state = { state: 'ready', loadedAt: new Date().toISOString(), ...loaded };
      log.info(loaded, 'projection of the ties loaded');
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      notBefore = Date.now() + RETRY_MS;
      if (state.state !== 'failed') log.warn({ why }, 'the projection of the ties could not be loaded');
      state = { state: 'failed', why };
    } finally {
      loading = false;
    }
  }

  const engine: PathEngine = {
    kind: 'projection',
    between: (question) => ask({ kind: 'between', question }) as Promise<FoundPath[] | null>,
    toMany: (question) => ask({ kind: 'toMany', question }) as Promise<FoundPath[]>,
    toBest: (question) => ask({ kind: 'toBest', question }) as Promise<FoundBest>,
  };
  const timer = setInterval(() => void look(), pollMs);
  timer.unref();
  void look();

  return {
    engine: () => (state.state === 'ready' ? engine : null),
    state: () => state,
    noteChange() {
      changes += 1;
      if (state.state === 'ready') state = { state: 'behind' };
      void look();
    },
    async close() {
      closed = true;
      clearInterval(timer);
      await worker?.terminate();
    },
  };
}
