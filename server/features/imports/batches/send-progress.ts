import { setTimeout as sleep } from 'node:timers/promises';
import type { Request, Response } from 'express';
import type { Batch } from '../../../contract/imports-batch.ts';

const EVERY_MS = 500;

/** Sends how far a batch is as events, a `progress` one whenever it has gone on and `end` when it rests. */
export async function sendProgress(
  look: () => Promise<Batch>,
  request: Request,
  response: Response,
): Promise<void> {
  let batch = await look();
  const gone = new AbortController();
  request.on('close', () => gone.abort());
  // Unchanged on its way, or the packing of answers would hold the events back.
  response.set({ 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-cache, no-transform' });
  response.flushHeaders();
  const send = (event: string, value: Batch) =>
    response.write(`event: ${event}\ndata: ${JSON.stringify(value)}\n\n`);
  let sent = '';
  while (batch.running && !gone.signal.aborted) {
    const now = JSON.stringify([batch.status, batch.progress]);
    if (now !== sent) send('progress', batch);
    sent = now;
    await sleep(EVERY_MS);
    // A graph that is away for a moment ends nothing: the work waits for it, too.
    batch = await look().catch(() => batch);
  }
  if (!gone.signal.aborted) send('end', batch);
  response.end();
}
