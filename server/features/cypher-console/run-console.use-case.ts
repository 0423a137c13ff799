import type { z } from 'zod';
import type { cypherRoute } from '../../contract/cypher-console.ts';
import { GraphBusy, GraphRefused } from '../../graph/errors.ts';
import type { Explained } from '../../graph/explained.ts';
import type { Graph } from '../../graph/graph.ts';
import { HttpError } from '../../http/errors.ts';
import { MAX_RANGE, type Refusal, type RefusalCode, refusePlan, refuseWords } from './console-guard.rules.ts';
import { stuckStatements } from './cypher-console.queries.ts';
import { readCypherMessage } from './cypher-message.rules.ts';

const CONSOLE_LIMITS = {
  ms: 10_000,
  rows: 1_000,
  bytes: 5_000_000,
  metadata: { liantu: 'console' },
} as const;
/** Neo4j cannot stop a loop inside one expression; each one that outlives its time holds a core until it ends. */
const MAX_STUCK = 2;
const STUCK_AFTER_MS = CONSOLE_LIMITS.ms + 1_000;
const MAX_PARAMETER_DEPTH = 20;

/**
 * Runs a person's own statement if it only reads. Throws 403 for one that might do more, 400 for one Neo4j cannot
 * read or that fails, 422 for too large a result, 429 while runaway statements hold the graph, 504 over the time limit.
 */
export async function runConsole(
  graph: Graph,
  { query, params }: z.output<typeof cypherRoute.body>,
): Promise<z.input<typeof cypherRoute.response>> {
  if (isDeeper(params, MAX_PARAMETER_DEPTH)) {
    throw new HttpError(400, 'bad_request', `参数 params 嵌套过深：最多 ${MAX_PARAMETER_DEPTH} 层`);
  }
  const started = performance.now();
  const plan = await refuseUnlessReads(graph, query, params);
  const held = await graph.first(stuckStatements, { ms: STUCK_AFTER_MS });
  if (held && held.stuck >= MAX_STUCK) throw new GraphBusy('statements that cannot be stopped still run');
  const answer = await readable(graph.readFreely({ statement: query, params, limits: CONSOLE_LIMITS }), '');
  return { ...answer, notices: plan.notices, ms: Math.round(performance.now() - started) };
}

/** What Neo4j would do with a statement that only reads. Throws 403 for one that might do more, 400 for one Neo4j cannot read. */
export async function refuseUnlessReads(
  graph: Graph,
  statement: string,
  params: Record<string, unknown>,
): Promise<Explained> {
  refuse(refuseWords(statement));
  const plan = await readable(graph.explain(statement, params), 'EXPLAIN ');
  refuse(refusePlan(plan));
  return plan;
}

/** Turns what Neo4j refuses into a 400 with its own words and the place it means. */
async function readable<T>(work: Promise<T>, prefix: string): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof GraphRefused)) throw error;
    const { message, position } = readCypherMessage(error.message, prefix);
    const place = position ? `（第 ${position.line} 行第 ${position.column} 列）` : '';
    throw new HttpError(400, 'cypher_error', `Neo4j 无法执行这条查询${place}：${message}`, {
      neo4j: message,
      ...position,
    });
  }
}

const WHY: Record<RefusalCode, (what: string) => string> = {
  unreadable: (what) =>
    ({
      'unicode-escape': '请直接写出字符，不要用 \\u 转义；也可以用参数传入',
      'control-character': '查询中含有控制字符或不可见字符，请删去；也可以用参数传入',
      'open-end': '查询中有未闭合的引号、反引号或注释',
    })[what] ?? '查询无法读取',
  prefix: (what) => `请去掉开头的 ${what}，控制台会自行检查查询计划`,
  procedure: (what) => `不能调用过程 ${what}`,
  'load-csv': () => '不能用 LOAD CSV 读取文件或网址',
  use: () => '不能用 USE 切换数据库',
  'foreign-function': (what) => `不能使用 ${what}：只开放 Cypher 自带的函数`,
  'unbounded-range': () =>
    `表达式中的 range() 只接受不超过 ${MAX_RANGE} 的整数或 size()、length()；更大的范围请写成 UNWIND range(…) AS x`,
  'not-a-read': (what) => `控制台只读，查询计划中的 ${what} 不在允许之列`,
};

function refuse(refusal: Refusal | undefined): void {
  if (!refusal) return;
  throw new HttpError(403, 'read_only', `这条查询不能运行：${WHY[refusal.code](refusal.what)}`, refusal);
}

function isDeeper(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return depth === 0 || Object.values(value).some((item) => isDeeper(item, depth - 1));
}
