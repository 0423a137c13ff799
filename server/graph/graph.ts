import neo4j, {
  type Driver,
  type ManagedTransaction,
  type Record as Neo4jRecord,
  type Session,
} from 'neo4j-driver';
import type { z } from 'zod';
import { before } from './deadline.ts';
import { fromDriverError, GraphUnavailable } from './errors.ts';
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
  /** Rows as they arrive, by position and unparsed: for reads of millions of rows. The first row is parsed, so that a query of another shape is noticed. */
  each<P extends z.ZodType, R extends z.ZodType>(
    query: Query<P, R>,
    params: z.input<P>,
    visit: (values: readonly unknown[]) => void,
  ): Promise<void>;
};

/** The graph as the rest of the server sees it: typed queries in, parsed rows out. */
export type Graph = Transaction & {
  /** Where it is, for threads that open it for themselves. */
  address: GraphAddress;
  /** Several reads that see one consistent state; each may take `timeout` ms, QUERY_TIMEOUT_MS unless told. */
  reading<T>(work: (tx: Transaction) => Promise<T>, timeout?: number): Promise<T>;
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
/** A graph that has not said a word for this long is taken to be gone. */
const UNREACHABLE_AFTER_MS = 5_500;
const FETCH_SIZE = 5_000;

/** Opens the graph. Nothing is sent yet: an unreachable address shows at the first query, and is retried at the next. */
export function openGraph(address: GraphAddress): Graph {
  const driver: Driver = neo4j.driver(address.uri, neo4j.auth.basic(address.user, address.password), {
    disableLosslessIntegers: true,
    // A graph that is gone is reported within six seconds: an attempt ends and the last retry begins well before.
    connectionAcquisitionTimeout: 5_000,
    connectionTimeout: 2_500,
    maxTransactionRetryTime: 1_500,
    // A connection a proxy or a restart has dropped in silence is noticed before it is used again.
    connectionLivenessCheckTimeout: 20_000,
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
  const reading: Graph['reading'] = (work, timeout = QUERY_TIMEOUT_MS) =>
    before(
      timeout + UNREACHABLE_AFTER_MS,
      withSession((session) => session.executeRead((tx) => work(bind(tx)), { timeout })),
    );
  const writing: Graph['writing'] = (work) =>
    withSession((session) => session.executeWrite((tx) => work(bind(tx)), { timeout: 120_000 }));

  return {
    address,
    all: (query, params) => reading((tx) => tx.all(query, params)),
    first: (query, params) => reading((tx) => tx.first(query, params)),
    each: (query, params, visit) => reading((tx) => tx.each(query, params, visit)),
    reading,
    writing,
    runStatement: (cypher) => withSession(async (session) => void (await session.run(cypher))),
    explain: (statement, params) =>
      withSession(async (session) => {
        const tx = session.beginTransaction({ timeout: EXPLAIN_TIMEOUT_MS });
        const result = tx.run(`EXPLAIN ${statement}`, asParameters(params));
        const columns = await result.keys();
        const plan = explained(columns.map(String), await result.summary());
        await tx.rollback();
        return plan;
      }),
    readFreely: freeReader.read,
    openSession,
    serverInfo: () => {
      const asked = withSession(async (session) => {
        const result = await session.run(
          'CALL dbms.components() YIELD name, versions, edition WHERE name = "Neo4j Kernel" RETURN versions[0] AS version, edition',
        );
        const record = result.records[0];
        return {
          version: String(record?.get('version') ?? ''),
          edition: String(record?.get('edition') ?? ''),
        };
      });
      return before(UNREACHABLE_AFTER_MS, asked, () => new GraphUnavailable('the graph does not answer'));
    },
    close: async () => {
      await freeReader.close();
      await driver.close();
    },
  };
}

function bind(tx: ManagedTransaction): Transaction {
  const start = <P extends z.ZodType>(query: Query<P>, params: z.input<P>) =>
    tx.run(query.text, query.params.parse(params) as Record<string, unknown>);
  const all: Transaction['all'] = async (query, params) => {
    const result = await start(query, params);
    return result.records.map((record) => parseRow(query, record));
  };
  return {
    all,
    async first(query, params) {
      if (query.cardinality !== 'one') throw new Error(`cypher/${query.name} is :many, not :one`);
      return (await all(query, params))[0];
    },
    each: (query, params, visit) =>
      new Promise((resolve, reject) => {
        let width = 0;
        start(query, params).subscribe({
          onNext(record) {
            if (width === 0) {
              parseRow(query, record);
              width = record.length;
            }
            visit(Array.from({ length: width }, (_, column): unknown => record.get(column)));
          },
          onCompleted: () => resolve(),
          onError: reject,
        });
      }),
  };
}

function parseRow<R extends z.ZodType>(query: Query<z.ZodType, R>, record: Neo4jRecord): z.output<R> {
  const parsed = query.row.safeParse(record.toObject());
  if (parsed.success) return parsed.data;
  throw new Error(`cypher/${query.name} returned a row of another shape: ${parsed.error.message}`);
}
