import { useRef, useState } from 'react';
import { z } from 'zod';
import { cypherRoute } from '../../../server/contract/cypher-console.ts';
import { ApiError, call } from '../../api/call.ts';
import { pastRuns, rememberRun } from './console-history.ts';
import type { ConsoleAnswer } from './ConsoleResult.tsx';
import type { Mistake } from './CypherEditor.tsx';

export type RunState =
  | { kind: 'idle' }
  | { kind: 'running' }
  | { kind: 'answered'; answer: ConsoleAnswer; params: Record<string, unknown> }
  | { kind: 'failed'; error: unknown; mistake: Mistake | undefined };

const placeSchema = z.object({ neo4j: z.string(), offset: z.number().int().optional() });

/** Runs statements one at a time, can give one up, and remembers what was run. */
export function useConsoleRun() {
  const [state, setState] = useState<RunState>({ kind: 'idle' });
  const [runs, setRuns] = useState(pastRuns);
  const running = useRef<AbortController>(undefined);

  const run = async (cypher: string, params: Record<string, unknown>) => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setState({ kind: 'running' });
    const remember = (rows: number | null, ms: number | null) =>
      setRuns(rememberRun({ cypher, params, at: new Date().toISOString(), rows, ms }));
    try {
      const answer = await call(cypherRoute, { body: { query: cypher, params } }, controller.signal);
      setState({ kind: 'answered', answer, params });
      remember(answer.rows.length, answer.ms);
    } catch (error) {
      if (controller.signal.aborted) return;
      setState({ kind: 'failed', error, mistake: mistakeOf(error, cypher) });
      remember(null, null);
    }
  };
  const cancel = () => {
    running.current?.abort();
    setState({ kind: 'idle' });
  };
  return { state, run, cancel, runs };
}

/** Where the server says the mistake is. It counts from the first sign that is not blank. */
function mistakeOf(error: unknown, cypher: string): Mistake | undefined {
  const place = error instanceof ApiError ? placeSchema.safeParse(error.details).data : undefined;
  if (place?.offset === undefined) return undefined;
  return { from: place.offset + cypher.length - cypher.trimStart().length, message: place.neo4j };
}
