import { setTimeout as sleep } from 'node:timers/promises';
import neo4j, { type Driver } from 'neo4j-driver';
import { Failure } from '../launch/failure.mjs';
import { unsupportedVersion } from './failures.ts';
import { isAtLeast, OLDEST_NEO4J, parseVersion } from './release.ts';

/** What a client needs to reach a Neo4j. `database` is undefined for the server's default one. */
export interface Connection {
  uri: string;
  user: string;
  password: string;
  database?: string | undefined;
}

export interface ServerFacts {
  version: string;
  edition: string;
}

const SCHEMES = ['bolt:', 'bolt+s:', 'bolt+ssc:', 'neo4j:', 'neo4j+s:', 'neo4j+ssc:'];

/** Asks the server who it is. Throws a Failure that says why it cannot be used. */
export async function probe(connection: Connection, timeoutMs = 15_000): Promise<ServerFacts> {
  requireScheme(connection.uri);
  let driver: Driver | undefined;
  try {
    driver = neo4j.driver(connection.uri, neo4j.auth.basic(connection.user, connection.password), {
      connectionTimeout: timeoutMs,
      connectionAcquisitionTimeout: timeoutMs,
      maxTransactionRetryTime: 0,
    });
    // What listens there may be no Neo4j and never say a word; the driver would wait for it.
    const { records } = await within(
      timeoutMs,
      driver.executeQuery(
        'CALL dbms.components() YIELD name, versions, edition WHERE name = $kernel RETURN versions[0] AS version, edition',
        { kernel: 'Neo4j Kernel' },
        { database: connection.database },
      ),
    );
    const version = String(records[0]?.get('version') ?? 'unknown');
    const parsed = parseVersion(version);
    if (parsed && !isAtLeast(parsed, OLDEST_NEO4J)) throw unsupportedVersion(version, connection.uri);
    return { version, edition: String(records[0]?.get('edition') ?? 'unknown') };
  } catch (error) {
    throw error instanceof Failure ? error : connectionFailure(error, connection);
  } finally {
    void driver?.close().catch(() => undefined);
  }
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  const late = new AbortController();
  const tooLate = sleep(ms, undefined, { signal: late.signal }).then(() => {
    throw new Error(`silent for ${ms / 1000} s`);
  });
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    late.abort();
    tooLate.catch(() => undefined);
    work.catch(() => undefined);
  }
}

function requireScheme(uri: string): void {
  const scheme = /^[a-z0-9+]+:(?=\/\/.)/i.exec(uri)?.[0].toLowerCase();
  if (scheme !== undefined && SCHEMES.includes(scheme)) return;
  throw new Failure({
    code: 'bad-uri',
    title: `NEO4J_URI is "${uri}", which is not the address of a Neo4j.`,
    explanation: [
      `It begins with one of ${SCHEMES.map((known) => `${known}//`).join(' ')} and names a host.`,
    ],
    remedies: [
      { why: 'A server on this machine:', run: 'NEO4J_URI=bolt://127.0.0.1:7687 npm start' },
      { why: 'A cluster or Aura:', run: 'NEO4J_URI=neo4j+s://<host> npm start' },
    ],
  });
}

/** Says which of the known reasons kept the driver from working. */
export function connectionFailure(error: unknown, connection: Connection): Failure {
  const { code, message } = causeOf(error);
  const { uri, user } = connection;
  const host = uri.replace(/^[a-z0-9+]+:\/\//i, '').replace(/[/?].*$/, '');
  const detail = `${code}\n${error instanceof Error ? (error.stack ?? message) : message}`;

  if (code === 'Neo.ClientError.Security.CredentialsExpired') {
    return new Failure({
      code: 'password-expired',
      title: `The Neo4j at ${uri} still has its first password, which must be changed before use.`,
      remedies: [
        {
          why: 'Change it, then start with the new one:',
          run: `cypher-shell -a ${uri} -u ${user} -d system "ALTER CURRENT USER SET PASSWORD FROM '<old>' TO '<new>'"`,
        },
      ],
      detail,
    });
  }
  if (code === 'Neo.ClientError.Security.AuthenticationRateLimit') {
    return new Failure({
      code: 'too-many-logins',
      title: `The Neo4j at ${uri} refuses logins for a while, after several wrong passwords.`,
      remedies: [
        {
          why: 'Wait half a minute, then:',
          run: `NEO4J_USER=${user} NEO4J_PASSWORD=<password> NEO4J_URI=${uri} npm start`,
        },
      ],
      detail,
    });
  }
  if (code.startsWith('Neo.ClientError.Security.')) {
    return new Failure({
      code: 'wrong-password',
      title:
        connection.password === ''
          ? `The Neo4j at ${uri} wants a password, and NEO4J_PASSWORD is not set.`
          : `The Neo4j at ${uri} does not accept user "${user}" with this password.`,
      explanation: [
        'NEO4J_USER and NEO4J_PASSWORD name the login; the user is "neo4j" if NEO4J_USER is not set.',
      ],
      remedies: [
        {
          why: 'Start with the right ones:',
          run: `NEO4J_URI=${uri} NEO4J_USER=${user} NEO4J_PASSWORD=<password> npm start`,
        },
        { why: 'Or let a Neo4j be provided here:', run: 'env -u NEO4J_URI npm start' },
      ],
      detail,
    });
  }
  if (code === 'Neo.ClientError.Database.DatabaseNotFound') {
    return new Failure({
      code: 'no-such-database',
      title: `The Neo4j at ${uri} has no database "${connection.database ?? ''}".`,
      remedies: [
        { why: 'Use its default database:', run: `env -u NEO4J_DATABASE NEO4J_URI=${uri} npm start` },
        { why: 'Or see what it has:', run: `cypher-shell -a ${uri} -u ${user} -d system "SHOW DATABASES"` },
      ],
      detail,
    });
  }
  if (/unsupported by this server|server version|handshake/i.test(message) && !/SSL|TLS/i.test(message)) {
    return unsupportedVersion('too old or not a Neo4j', uri);
  }
  return new Failure({
    code: 'unreachable',
    title: `No Neo4j answers at ${uri}.`,
    explanation: [unreachableReason(message, host)],
    remedies: [
      {
        why: 'Start it, or give the right address:',
        run: `NEO4J_URI=bolt://<host>:7687 NEO4J_USER=${user} NEO4J_PASSWORD=<password> npm start`,
      },
      { why: 'Or let a Neo4j be provided here:', run: 'env -u NEO4J_URI npm start' },
    ],
    detail,
  });
}

function unreachableReason(message: string, host: string): string {
  if (/ENOTFOUND|EAI_AGAIN/.test(message))
    return `The name "${host}" is not known: check its spelling and the network.`;
  if (/ECONNREFUSED/.test(message))
    return `Nothing listens at ${host}: the server is not running, or uses another port.`;
  if (/certificate|SSL|TLS|self.signed/i.test(message)) {
    return 'The encrypted connection was not accepted: use neo4j+s:// or bolt+s:// for a public certificate, +ssc:// for a self-signed one, no suffix for none.';
  }
  if (/Could not perform discovery|routing/i.test(message)) {
    return `${host} gave no route to the database: for a single server use bolt:// instead of neo4j://, else check that it is up.`;
  }
  if (/ETIMEDOUT|timed? ?out|Timeout/i.test(message))
    return `${host} does not answer: a firewall may be in the way.`;
  if (/silent for/.test(message))
    return `${host} is open but silent: is it a Neo4j, and its Bolt port (7687 by default)?`;
  return `${host} closed the connection: is it a Neo4j, and its Bolt port (7687 by default, not 7474)?`;
}

/** The driver wraps what went wrong more than once; the innermost text says most. */
function causeOf(error: unknown): { code: string; message: string } {
  const messages: string[] = [];
  let code = '';
  for (let at: unknown = error; at instanceof Error && messages.length < 8; at = at.cause) {
    messages.push(at.message);
    if (code === '' && 'code' in at && typeof at.code === 'string') code = at.code;
    if ('code' in at && typeof at.code === 'string' && at.code.startsWith('Neo.')) code = at.code;
    if (at instanceof AggregateError) messages.push(...at.errors.map(String));
  }
  return { code, message: messages.join('\n') };
}
