import { connect, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** Whether a server may listen on this loopback port: nobody answers there and it can be bound. */
export async function isPortFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  if (await answers(port, host)) return false;
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** The wanted port if it is free, else one the system picks. */
export async function freePort(wanted: readonly number[] = []): Promise<number> {
  for (const port of wanted) if (await isPortFree(port)) return port;
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port: 0, host: '127.0.0.1' }, () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

/**
 * Waits until a port that is being let go of is free: a process that was killed may hold it for a moment after it is
 * gone. Says whether it came free in time.
 */
export async function comesFree(port: number, withinMs: number): Promise<boolean> {
  const until = Date.now() + withinMs;
  while (!(await isPortFree(port))) {
    if (Date.now() >= until) return false;
    await sleep(100);
  }
  return true;
}

/** Whether something accepts connections there. */
export function answers(port: number, host = '127.0.0.1', timeoutMs = 1_000): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host });
    const end = (result: boolean) => {
      socket.destroy();
      resolve(result);
    };
    socket.setTimeout(timeoutMs, () => end(false));
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
  });
}
