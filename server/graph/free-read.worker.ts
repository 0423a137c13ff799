/**
 * Runs read statements of a person's own, apart from the thread that answers requests: the driver takes seconds to
 * decode one very long list, and nothing but ending the thread stops it.
 */
import { getHeapStatistics } from 'node:v8';
import { parentPort, workerData } from 'node:worker_threads';
import neo4j, { type Transaction } from 'neo4j-driver';
import type { FreeReadJob, FreeReadReply, FreeReadSetting } from './free-read.ts';
import { asParameters, plainValues } from './plain-values.ts';

const { address, idsOfElements, maxWaitingBytes } = workerData as FreeReadSetting;
const port = parentPort;
if (!port) throw new Error('free-read.worker.ts runs as a worker only');

const driver = neo4j.driver(address.uri, neo4j.auth.basic(address.user, address.password), {
  useBigInt: true,
  connectionTimeout: 3_000,
  connectionAcquisitionTimeout: 4_000,
  maxConnectionPoolSize: 2,
  userAgent: 'liantu console',
});

port.on('message', (job: FreeReadJob) => {
  void run(job).then((reply) => port.postMessage(reply));
});

async function run({ statement, params, limits }: FreeReadJob): Promise<FreeReadReply> {
  const session = driver.session({
    defaultAccessMode: neo4j.session.READ,
    fetchSize: Math.min(limits.rows + 1, 200),
    ...(address.database && { database: address.database }),
  });
  const watch = setInterval(() => {
    // What has arrived of a value that is not complete yet.
    if (getHeapStatistics().external_memory < maxWaitingBytes) return;
    port?.postMessage({ kind: 'too-large' } satisfies FreeReadReply);
    process.exit();
  }, 50);
  try {
    const tx = session.beginTransaction({ timeout: limits.ms, metadata: limits.metadata });
    return await collect(tx, statement, asParameters(params), limits);
  } catch (error) {
    const { code, message } = error as Error & { code?: string };
    return { kind: 'error', code: code ?? '', message };
  } finally {
    clearInterval(watch);
    await session.close().catch(() => undefined);
  }
}

async function collect(
  tx: Transaction,
  statement: string,
  params: Record<string, unknown>,
  limits: FreeReadJob['limits'],
): Promise<FreeReadReply> {
  const result = tx.run(statement, params);
  const columns = await result.keys();
  const values = plainValues();
  const rows: unknown[][] = [];
  let bytes = 0;
  let truncated = false;
  for await (const record of result) {
    const row = columns.map((column) => values.plain(record.get(column)));
    bytes += Buffer.byteLength(JSON.stringify(row));
    truncated = rows.length === limits.rows || bytes > limits.bytes;
    if (truncated) break;
    rows.push(row);
  }
  if (truncated && rows.length === 0) return { kind: 'too-large' };
  const unnamed = values.unnamedEnds();
  const named = unnamed.length ? await tx.run(idsOfElements, { elements: unnamed }) : undefined;
  values.nameEnds(
    new Map(named?.records.map((record) => [String(record.get('element')), String(record.get('id'))])),
  );
  await tx.rollback();
  return { kind: 'rows', columns: columns.map(String), rows, truncated };
}
