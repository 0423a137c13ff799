import { execFile } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  tieKind,
  tieStrength,
  type Confidence,
  type RelationshipType,
} from '../../server/contract/graph-model.ts';
import { hubFactor } from '../../server/features/introductions/projection/tie-costs.rules.ts';
import type { Step } from '../../server/launch/steps.mjs';
import { findJava } from '../../server/neo4j/java.ts';
import { cachedJars, jarsFolder } from '../../server/neo4j/jars.ts';
import { LocalHome } from '../../server/neo4j/local-home.ts';
import type { MemoryPlan } from '../../server/neo4j/memory.ts';
import type { Connection } from '../../server/neo4j/probe.ts';
import { provideLocal } from '../../server/neo4j/provide.ts';

const MEMORY: MemoryPlan = { heapStart: 1024, heapMax: 3072, pageCache: 2048, serialGc: false };
/** Rows gathered before they are written to a file. */
const ROWS_A_WRITE = 20_000;

/** The day all of the bench looks from, so that it gives the same figures next year. */
export const DAY = '2026-11-21';

export type BenchNode = { id: string; name: string; labels: string; properties?: string };
export type BenchRelationship = {
  from: string;
  to: string;
  type: RelationshipType | 'OF' | 'IN';
  id: string;
  asOf: string;
  confidence: Confidence;
};
export type BenchGraph = { nodes: Iterable<BenchNode>; relationships: Iterable<BenchRelationship> };

export type BenchServer = { connection: Connection; stop(): Promise<void> };

/** A local Neo4j of its own with this graph in it, loaded offline; everything is thrown away when it is stopped. */
export async function serverWith(graph: BenchGraph | null, logs: string, step: Step): Promise<BenchServer> {
  const folder = mkdtempSync(join(tmpdir(), 'liantu-bench-'));
  try {
    const home = new LocalHome(join(folder, 'neo4j'), logs);
    const options = { env: process.env, step, memory: MEMORY, ports: [] };
    if (graph) {
      // Started once, so that it has its password and its system database.
      const first = await provideLocal(options, home);
      await first.leave();
      step.update('writing the rows to be loaded');
      const files = writeRows(folder, graph);
      step.update('loading offline');
      await importRows(home, files);
    }
    const { connection, leave } = await provideLocal(options, home);
    return {
      connection,
      async stop() {
        await leave();
        rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
      },
    };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    throw error;
  }
}

/** Ties carry their cost and nodes what passing them costs, worked out beforehand: what the peers in Cypher rank by. */
function writeRows(
  folder: string,
  { nodes, relationships }: BenchGraph,
): { nodes: string; relationships: string } {
  const files = { nodes: join(folder, 'nodes.csv'), relationships: join(folder, 'relationships.csv') };
  const ties = new Map<string, number>();
  const count = (id: string) => ties.set(id, (ties.get(id) ?? 0) + 1);
  writeLines(files.relationships, function* () {
    yield ':START_ID,:END_ID,:TYPE,id,asOf,confidence,sources:string[],evidence,cost:double';
    for (const { from, to, type, id, asOf, confidence } of relationships) {
      let cost = '';
      if (type !== 'OF' && type !== 'IN' && tieKind(type)) {
        cost = String(-Math.log(tieStrength({ type, confidence, asOf }, DAY)));
        count(from);
        count(to);
      }
      yield `${from},${to},${type},${id},${asOf},${confidence},source:bench,bench,${cost}`;
    }
  });
  writeLines(files.nodes, function* () {
    yield 'id:ID,name,:LABEL,order:int,key:boolean,position,level,pass:double,sources:string[]';
    for (const { id, name, labels, properties = ',,,' } of nodes) {
      const passing = -Math.log(hubFactor(ties.get(id) ?? 0));
      yield `${id},${name},${labels},${properties},${passing},source:bench`;
    }
  });
  return files;
}

function writeLines(file: string, lines: () => Iterable<string>): void {
  const handle = openSync(file, 'w');
  let batch: string[] = [];
  for (const line of lines()) {
    batch.push(line);
    if (batch.length < ROWS_A_WRITE) continue;
    writeSync(handle, `${batch.join('\n')}\n`);
    batch = [];
  }
  writeSync(handle, `${batch.join('\n')}\n`);
  closeSync(handle);
}

async function importRows(home: LocalHome, files: { nodes: string; relationships: string }): Promise<void> {
  const { java } = await findJava(process.env);
  const jars = await cachedJars(jarsFolder(process.env));
  if (!java || !jars) throw new Error('Java and the Neo4j jars are needed to load offline');
  const opened = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'];
  const argumentFile = join(home.confFolder, 'import.args');
  const args = [
    '-Xmx4g',
    ...opened.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
    '-cp',
    jars.join(':'),
  ];
  writeFileSync(argumentFile, args.map((argument) => `"${argument}"`).join('\n'));
  const load = [
    'database',
    'import',
    'full',
    'neo4j',
    '--overwrite-destination',
    '--id-type=string',
    '--threads=2',
  ];
  await new Promise<void>((resolve, reject) => {
    execFile(
      java.path,
      [
        `@${argumentFile}`,
        'org.neo4j.cli.AdminTool',
        ...load,
        `--nodes=${files.nodes}`,
        `--relationships=${files.relationships}`,
      ],
      {
        // It leaves its report where it was started.
        cwd: home.root,
        env: { ...process.env, NEO4J_HOME: home.root, NEO4J_CONF: home.confFolder },
        maxBuffer: 64_000_000,
      },
      (error, stdout, stderr) =>
        error ? reject(new Error(`${stdout}\n${stderr}`.slice(-3_000))) : resolve(),
    );
  });
}
