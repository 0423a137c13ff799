import type { Logger } from 'pino';
import type { Graph, GraphAddress } from '../../../graph/graph.ts';
import { openThread } from '../../../threads/ask-thread.ts';
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
  let state: ProjectionState = { state: 'loading' };
  let loading = false;
  let changes = 0;
  let closed = false;
  let notBefore = 0;
  const thread = openThread<Job>(new URL('./projection.worker.mjs', import.meta.url), {
    data: address,
    onEnd: (why) => {
      state = { state: 'failed', why };
    },
  });

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
      const loaded = (await thread.ask({ kind: 'load' })) as Loaded;
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
    between: (question) => thread.ask({ kind: 'between', question }) as Promise<FoundPath[] | null>,
    toMany: (question) => thread.ask({ kind: 'toMany', question }) as Promise<FoundPath[]>,
    toBest: (question) => thread.ask({ kind: 'toBest', question }) as Promise<FoundBest>,
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
      await thread.close();
    },
  };
}
