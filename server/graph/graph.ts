import neo4j, { type Driver, type ManagedTransaction, type Session } from 'neo4j-driver';
import type { z } from 'zod';
import { fromDriverError } from './errors.ts';
import { type Explained, explained } from './explained.ts';
import { type FreeReader, openFreeReader } from './free-read.ts';
import { asParameters } from './plain-values.ts';
import type { Query } from './query.ts';

export type GraphAddress = { uri: string; user: string; password: string; database?: string | undefined };

/** A piece of work on one transaction: several queries that see the same state, or change it together. */
export type Transaction = {
  all<P extends z.ZodType, R extends z.ZodType>(
    query: Query<P, R>,
    params: z.input<P>,
  ): Promise<z.output<R>[]>;
  first<P extends z.ZodType, R extends z.ZodType>(
    query: Query<P, R>,
    params: z.input<P>,
  ): Promise<z.output<R> | undefined>;
};

/** The graph as the rest of the server sees it: typed queries in, parsed rows out. */
export type Graph = Transaction & {
  /** Several reads that see one consistent state. */
  reading<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** One write transaction: all of it or nothing. */
  writing<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** One statement outside a managed transaction (schema changes). */
  runStatement(cypher: string): Promise<void>;
  /** What Neo4j would do with a statement of a person's own. Throws GraphRefused for one it cannot read. */
  explain(statement: string, params: Record<string, unknown>): Promise<Explained>;
  /** Runs a statement of a person's own, read only and within limits. */
  readFreely: FreeReader['read'];
  /** The driver's own session, for work that has no fixed shape of rows. */
  openSession(): Session;
  serverInfo(): Promise<{ version: string; edition: string }>;
  close(): Promise<void>;
};

/** Longest a query of the product's own may run, in ms. */
export const QUERY_TIMEOUT_MS = 15_000;
const EXPLAIN_TIMEOUT_MS = 5_000;
const FETCH_SIZE = 5_000;

/** Opens the graph. Nothing is sent yet: an unreachable address shows at the first query, and is retried at the next. */
export function openGraph(address: GraphAddress): Graph {
  const driver: Driver = neo4j.driver(address.uri, neo4j.auth.basic(address.user, address.password), {
    disableLosslessIntegers: true,
    connectionAcquisitionTimeout: 8_000,
    connectionTimeout: 5_000,
    maxTransactionRetryTime: 5_000,
    fetchSize: FETCH_SIZE,
    userAgent: 'liantu',
  });
  const bookmarkManager = neo4j.bookmarkManager();
  const openSession = () =>
    driver.session({ ...(address.database && { database: address.database }), bookmarkManager });
  const freeReader = openFreeReader(address);

  async function withSession<T>(work: (session: Session) => Promise<T>): Promise<T> {
    const session = openSession();
    try {
      return await work(session);
    } catch (error) {
      throw fromDriverError(error);
    } finally {
      await session.close().catch(() => undefined);
    }
  }
  const config = { timeout: QUERY_TIMEOUT_MS };
  const reading: Graph['reading'] = (work) =>
    withSession((session) => session.executeRead((tx) => work(bind(tx)), config));
  const writing: Graph['writing'] = (work) =>
    withSession((session) => session.executeWrite((tx) => work(bind(tx)), { timeout: 120_000 }));

  return {
    all: (query, params) => reading((tx) => tx.all(query, params)),
    first: (query, params) => reading((tx) => tx.first(query, params)),
    reading,
    writing,
    runStatement: (cypher) => withSession(async (session) => void (await session.run(cypher))),
    explain: (statement, params) =>
      withSession(async (session) => {
        const tx = session.beginTransaction({ timeout: EXPLAIN_TIMEOUT_MS });
        const { summary } = await tx.run(`EXPLAIN ${statement}`, asParameters(params));
        await tx.rollback();
        return explained(summary);
      }),
    readFreely: freeReader.read,
    openSession,
    serverInfo: () =>
      withSession(async (session) => {
        const result = await session.run(
          'CALL dbms.components() YIELD name, versions, edition WHERE name = "Neo4j Kernel" RETURN versions[0] AS version, edition',
        );
        const record = result.records[0];
        return {
          version: String(record?.get('version') ?? ''),
          edition: String(record?.get('edition') ?? ''),
        };
      }),
    close: async () => {
      await freeReader.close();
      await driver.close();
    },
  };
}

function bind(tx: ManagedTransaction): Transaction {
  const all: Transaction['all'] = async (query, params) => {
    const result = await tx.run(query.text, query.params.parse(params) as Record<string, unknown>);
    return result.records.map((record) => {
      const parsed = query.row.safeParse(record.toObject());
      if (!parsed.success) {
        throw new Error(`cypher/${query.name} returned a row of another shape: ${parsed.error.message}`);
      }
      return parsed.data;
    });
  };
  return {
    all,
    async first(query, params) {
      if (query.cardinality !== 'one') throw new Error(`cypher/${query.name} is :many, not :one`);
      return (await all(query, params))[0];
    },
  };
}
