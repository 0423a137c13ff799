import { cypherTokens, type Token } from './cypher-tokens.rules.ts';
import { onlyReads } from './read-operators.ts';

/** Why a statement is not run; `what` names the offending word. */
export type Refusal = { code: RefusalCode; what: string };
export type RefusalCode =
  | 'unreadable'
  | 'prefix'
  | 'procedure'
  | 'load-csv'
  | 'use'
  | 'foreign-function'
  | 'unbounded-range'
  | 'not-a-read';

const PREFIXES = new Set(['EXPLAIN', 'PROFILE', 'CYPHER']);
/** Built-in functions with a dot in their name. Any other such name is a plugin's, and may do anything. */
const FUNCTION_FAMILIES = [
  'DATE.',
  'DATETIME.',
  'LOCALDATETIME.',
  'LOCALTIME.',
  'TIME.',
  'DURATION.',
  'POINT.',
  'VECTOR.SIMILARITY.',
];
/** Longest `range()` inside an expression: Neo4j cannot stop such a loop, and two nested ones take the square of this. */
export const MAX_RANGE = 10_000;

/**
 * What can be told from the words alone. The plan does not show what subqueries inside expressions do
 * (`COLLECT { CALL … }` within `CASE`), nor which functions are called.
 */
export function refuseWords(statement: string): Refusal | undefined {
  const tokens = cypherTokens(statement);
  if ('unreadable' in tokens) return { code: 'unreadable', what: tokens.unreadable };
  const [first] = tokens;
  if (first?.kind === 'name' && PREFIXES.has(first.value)) return { code: 'prefix', what: first.value };
  for (let at = 0; at < tokens.length; at++) {
    const found = refuseAt(tokens, at);
    if (found) return found;
  }
  return undefined;
}

/** What can be told from the plan: that every operator only reads. */
export function refusePlan({
  operators,
  kind,
}: {
  operators: readonly string[];
  kind: string;
}): Refusal | undefined {
  const other = operators.find((operator) => !onlyReads(operator));
  if (other !== undefined) return { code: 'not-a-read', what: other };
  return kind === 'r' && operators.length > 0 ? undefined : { code: 'not-a-read', what: kind };
}

function refuseAt(tokens: readonly Token[], at: number): Refusal | undefined {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (isPartOfName(tokens, at)) return undefined;
  if (isWord(token, 'CALL') && isName(after))
    return { code: 'procedure', what: dottedName(tokens, at + 1).name.toLowerCase() };
  if (isWord(token, 'LOAD') && isWord(after, 'CSV')) return { code: 'load-csv', what: 'LOAD CSV' };
  if (isWord(token, 'USE') && isName(after) && startsClause(before)) return { code: 'use', what: 'USE' };
  if (!isName(token)) return undefined;
  const { name, end: opens } = dottedName(tokens, at);
  if (!isMark(tokens[opens], '(')) return undefined;
  if (name.includes('.') && !FUNCTION_FAMILIES.some((family) => name.startsWith(family)))
    return { code: 'foreign-function', what: `${name.toLowerCase()}()` };
  return name === 'RANGE' && !boundedRange(tokens, opens)
    ? { code: 'unbounded-range', what: 'range()' }
    : undefined;
}

const isMark = (token: Token | undefined, mark: string) => token?.kind === 'mark' && token.value === mark;
const isWord = (token: Token | undefined, word: string) => token?.kind === 'name' && token.value === word;
const isName = (token: Token | undefined) => token?.kind === 'name' || token?.kind === 'quoted';

/** `call` in `n.call` is a property. After a number the dot may belong to that. */
function isPartOfName(tokens: readonly Token[], at: number): boolean {
  return isMark(tokens[at - 1], '.') && tokens[at - 2]?.kind !== 'number';
}

function startsClause(before: Token | undefined): boolean {
  return !before || isMark(before, '{') || ['UNION', 'ALL', 'DISTINCT'].some((word) => isWord(before, word));
}

/** `a.b.c` from here on, in upper case, and where what follows it is. */
function dottedName(tokens: readonly Token[], at: number): { name: string; end: number } {
  const parts = [tokens[at]?.value ?? ''];
  while (isMark(tokens[at + 1], '.') && isName(tokens[at + 2])) {
    parts.push(tokens[at + 2]?.value ?? '');
    at += 2;
  }
  return { name: parts.join('.').toUpperCase(), end: at + 1 };
}

/**
 * `UNWIND range(…) AS x` is a loop Neo4j can stop. Elsewhere the bounds must be small numbers, or the size of
 * something that exists: `range(0, size(names) - 1)`.
 */
function boundedRange(tokens: readonly Token[], opens: number): boolean {
  const closes = closing(tokens, opens);
  if (isWord(tokens[opens - 2], 'UNWIND') && isWord(tokens[closes + 1], 'AS')) return true;
  for (let at = opens + 1; at < closes; at++) {
    const token = tokens[at];
    const sized = isWord(token, 'SIZE') || isWord(token, 'LENGTH');
    if (sized && isMark(tokens[at + 1], '(')) at = closing(tokens, at + 1);
    else if (token?.kind === 'number' && Number(token.value.replaceAll('_', '')) <= MAX_RANGE) continue;
    else if (!isMark(token, '-') && !isMark(token, '+') && !isMark(token, ',')) return false;
  }
  return true;
}

function closing(tokens: readonly Token[], opens: number): number {
  let depth = 0;
  for (let at = opens; at < tokens.length; at++) {
    if (isMark(tokens[at], '(')) depth += 1;
    if (isMark(tokens[at], ')')) depth -= 1;
    if (depth === 0) return at;
  }
  return tokens.length;
}
