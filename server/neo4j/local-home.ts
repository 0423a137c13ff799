import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { MemoryPlan } from './memory.ts';

const serverRecord = z.object({
  pid: z.number().int(),
  began: z.string(),
  port: z.number().int(),
  /** Stays up when the app that uses it ends. */
  keep: z.boolean(),
  archive: z.object({ path: z.string(), draft: z.string().optional() }),
});
/** What is written down about a running local server, so that the next start recognises it. */
export type ServerRecord = z.infer<typeof serverRecord>;

/** The files of one local Neo4j: data, configuration, its password and what is known of its process. */
export class LocalHome {
  readonly root: string;
  readonly confFolder: string;
  readonly conf: string;
  readonly passwordFile: string;
  readonly recordFile: string;
  readonly usersFolder: string;
  readonly lock: string;
  readonly consoleLog: string;
  readonly ownLog: string;

  constructor(root: string, logs: string) {
    this.root = root;
    this.confFolder = join(root, 'conf');
    this.conf = join(this.confFolder, 'neo4j.conf');
    this.passwordFile = join(root, 'password');
    this.recordFile = join(root, 'server.json');
    this.usersFolder = join(root, 'users');
    this.lock = join(root, 'lock');
    this.consoleLog = join(logs, 'neo4j-console.log');
    this.ownLog = join(root, 'logs', 'neo4j.log');
    mkdirSync(root, { recursive: true, mode: 0o700 });
    mkdirSync(this.confFolder, { recursive: true });
    mkdirSync(logs, { recursive: true });
  }

  /** Whether a server was once started here, so that its graph is here too. */
  hasData(): boolean {
    return existsSync(join(this.root, 'data', 'databases', 'system'));
  }

  /** Whether the password was handed to the server before its first start. */
  hasInitialPassword(): boolean {
    return existsSync(join(this.root, 'data', 'dbms', 'auth.ini')) || this.hasData();
  }

  /** The password, or undefined if its file is gone. */
  password(): string | undefined {
    try {
      return readFileSync(this.passwordFile, 'utf8').trim() || undefined;
    } catch {
      return undefined;
    }
  }

  /** The password, generated on the first call into a file that only this user can read. */
  ensurePassword(): string {
    const known = this.password();
    if (known !== undefined) return known;
    const fresh = randomBytes(24).toString('base64url');
    // A dash in front would look like an option to the command that sets it.
    writeAtomically(this.passwordFile, `p${fresh}\n`);
    return `p${fresh}`;
  }

  record(): ServerRecord | undefined {
    try {
      return serverRecord.parse(JSON.parse(readFileSync(this.recordFile, 'utf8')));
    } catch {
      return undefined;
    }
  }

  writeRecord(record: ServerRecord): void {
    writeAtomically(this.recordFile, `${JSON.stringify(record)}\n`);
  }

  forgetRecord(): void {
    rmSync(this.recordFile, { force: true });
  }

  writeConf(port: number, memory: MemoryPlan): void {
    writeFileSync(this.conf, neo4jConf(port, memory));
  }
}

/** Loopback only, and nothing that a query could use to reach files or the network. */
export function neo4jConf(port: number, memory: MemoryPlan): string {
  return [
    '# Written anew on every start.',
    'server.default_listen_address=127.0.0.1',
    `server.bolt.listen_address=127.0.0.1:${port}`,
    '# A neo4j:// address is answered with this one, so it must name the same port.',
    `server.bolt.advertised_address=127.0.0.1:${port}`,
    'server.http.enabled=false',
    'server.https.enabled=false',
    `server.memory.pagecache.size=${memory.pageCache}m`,
    'db.tx_log.preallocate=false',
    '# Committed data is stored before this wait for further requests begins; by default it lasts ten seconds.',
    'internal.server.bolt.thread_pool_shutdown_wait_time=200ms',
    'internal.dbms.bolt.netty_server_shutdown_quiet_period=0',
    'dbms.usage_report.enabled=false',
    'dbms.security.allow_csv_import_from_file_urls=false',
    '',
  ].join('\n');
}

/** Readable by this user only, and never half written. */
function writeAtomically(path: string, text: string): void {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, text, { mode: 0o600 });
  chmodSync(draft, 0o600);
  renameSync(draft, path);
}
