import { execFileSync } from 'node:child_process';
import { createServer } from 'node:net';
import { Failure } from './failure.mjs';
import { browserAddress } from './options.ts';

/** Throws a Failure that says who has the port, unless it can be listened on. */
export async function requirePort(host: string, port: number): Promise<void> {
  const code = await tryListening(host, port);
  if (code === undefined) return;
  if (code === 'EACCES') {
    throw new Failure({
      code: 'port-not-allowed',
      title: `Port ${port} may only be used by the administrator.`,
      remedies: [{ why: 'Use one above 1023:', run: 'PORT=3000 npm start' }],
    });
  }
  if (code !== 'EADDRINUSE') {
    throw new Failure({
      code: 'bad-host',
      title: `HOST is "${host}", which is not an address of this machine (${code}).`,
      remedies: [
        { why: 'For this machine only:', run: 'HOST=127.0.0.1 npm start' },
        { why: 'For others on the network too:', run: 'HOST=0.0.0.0 npm start' },
      ],
    });
  }
  const address = browserAddress(host, port);
  throw portInUse(port, address, ownerOf(port), await isThisProduct(address));
}

/** The message for a port that is taken. */
export function portInUse(
  port: number,
  address: string,
  owner: string | undefined,
  isOurs: boolean,
): Failure {
  const elsewhere = { why: 'To run another one beside it:', run: `PORT=${port + 1} npm start` };
  const by = owner === undefined ? 'another program' : owner;
  return isOurs
    ? new Failure({
        code: 'already-running',
        title: `链图 runs already at ${address} (${by}).`,
        remedies: [{ why: 'Open it in a browser:', run: address }, elsewhere],
      })
    : new Failure({
        code: 'port-in-use',
        title: `Port ${port} is in use by ${by}.`,
        remedies: [{ ...elsewhere, why: 'Use another port:' }],
      });
}

function tryListening(host: string, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'unknown'));
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}

async function isThisProduct(address: string): Promise<boolean> {
  try {
    const reply = await fetch(`${address}/api/health`, { signal: AbortSignal.timeout(2_000) });
    const body: unknown = await reply.json();
    // 200 with the graph's size, or 503 in our form of error while the graph is away.
    return (
      typeof body === 'object' &&
      body !== null &&
      ('graph' in body || (reply.status === 503 && 'error' in body))
    );
  } catch {
    return false;
  }
}

/** `node, process 4711`, where the system tells. */
function ownerOf(port: number): string | undefined {
  const commands: [string, string[], RegExp][] = [
    ['ss', ['-ltnpH', `sport = :${port}`], /\("(?<name>[^"]+)",pid=(?<pid>\d+)/],
    ['lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fpc'], /p(?<pid>\d+)\s+c(?<name>\S+)/],
  ];
  for (const [command, args, form] of commands) {
    try {
      const output = execFileSync(command, args, {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
        timeout: 3_000,
      });
      const found = form.exec(output)?.groups;
      if (found) return `${found.name}, process ${found.pid}`;
    } catch {
      // Not installed, or it knows nothing.
    }
  }
  return undefined;
}
