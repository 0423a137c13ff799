import type { Logger } from 'pino';

/** What people ask first. */
const FIRST_QUESTIONS = [
  '/api/search?q=a',
  '/api/search?q=%E9%93%BE',
  '/api/chains',
  '/api/regions',
  '/api/funds',
  '/api/sources',
  '/api/projects',
  '/api/funds/coverage',
  '/api/overview?region=region:cn-3702',
];

/**
 * Asks this server what people ask first, one after the other and in the background: Neo4j plans a question the first
 * time it hears it, which takes longer than answering it. Nothing depends on it, so a failure is only noted.
 */
export async function warmUp(base: string, log: Logger): Promise<void> {
  const started = performance.now();
  try {
    for (const path of FIRST_QUESTIONS) await (await fetch(base + path)).arrayBuffer();
    log.info({ ms: Math.round(performance.now() - started) }, 'warmed up');
  } catch (error) {
    log.debug({ err: error }, 'warming up was broken off');
  }
}
