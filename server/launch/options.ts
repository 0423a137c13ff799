import { Failure } from './failure.mjs';

export interface LaunchOptions {
  /** Restart on change, and serve the client from its sources. */
  watch: boolean;
  /** Leave a Neo4j of ours running at the end. */
  keepNeo4j: boolean;
  host: string;
  /** 0 lets the system choose one. */
  port: number;
}

const FLAGS = ['--watch', '--keep-neo4j', '--verbose'];

/** The command line and environment of a start, parsed. Throws a Failure that names what it does not know. */
export function readOptions(args: readonly string[], env: NodeJS.ProcessEnv): LaunchOptions {
  const unknown = args.find((arg) => !FLAGS.includes(arg));
  if (unknown !== undefined) {
    throw new Failure({
      code: 'unknown-option',
      title: `npm start does not know "${unknown}".`,
      remedies: [{ why: 'It knows these:', run: `npm start -- [${FLAGS.join('] [')}]` }],
    });
  }
  const port = Number(env.PORT || 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Failure({
      code: 'bad-port',
      title: `PORT is "${env.PORT}", which is not a port: a whole number up to 65535 was expected.`,
      remedies: [{ why: 'For example:', run: 'PORT=3001 npm start' }],
    });
  }
  return {
    watch: args.includes('--watch'),
    keepNeo4j: args.includes('--keep-neo4j') || /^(1|true|yes)$/i.test(env.LIANTU_KEEP_NEO4J ?? ''),
    host: env.HOST || '127.0.0.1',
    port,
  };
}

/** The address a browser on this machine opens; a host that means "every interface" is reached over loopback. */
export function browserAddress(host: string, port: number): string {
  const open = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${open.includes(':') ? `[${open}]` : open}:${port}`;
}
