/** `name` is a keyword or a name, in upper case; `quoted` stood in backticks; `text` and `number` are literals; `mark` is any other character. */
export type Token = { kind: 'name' | 'quoted' | 'text' | 'number' | 'mark'; value: string };

/** What makes a statement one that cannot be read safely, so that it is not looked at further. */
export type Unreadable = { unreadable: 'control-character' | 'unicode-escape' | 'open-end' };

const TOKEN = new RegExp(
  [
    String.raw`(?<space>\s+|//[^\r\n]*|/\*[^]*?\*/)`,
    String.raw`(?<text>'(?:[^'\\]|\\[^])*'|"(?:[^"\\]|\\[^])*")`,
    '(?<quoted>`(?:[^`]|``)*`)',
    String.raw`(?<number>0x[\da-f_]+|0o[0-7_]+|\d[\d_]*(?:\.\d[\d_]*)?(?:e[+-]?\d+)?)`,
    String.raw`(?<name>[\p{L}\p{Nl}\p{Pc}\p{Sc}][\p{L}\p{N}\p{M}\p{Pc}\p{Sc}]*)`,
    '(?<mark>[^])',
  ].join('|'),
  'giuy',
);

/** Anything but tab and line ends: a character Neo4j might take for a blank, or leave out, where we do not. */
const CONTROL = /[^\P{Cc}\t\n\r]|[\u2028\u2029\p{Cf}]/u;
const UNICODE_ESCAPE = /\\u/i;

/**
 * Cuts a statement into words as Neo4j does, leaving out blanks and comments. Neo4j reads `\uXXXX` everywhere, even
 * inside keywords, so a statement that holds one is not read at all.
 */
export function cypherTokens(statement: string): Token[] | Unreadable {
  if (CONTROL.test(statement)) return { unreadable: 'control-character' };
  if (UNICODE_ESCAPE.test(statement)) return { unreadable: 'unicode-escape' };
  const tokens: Token[] = [];
  for (const { groups, 0: raw } of statement.matchAll(TOKEN)) {
    if (groups?.['space'] !== undefined) continue;
    if (groups?.['text'] !== undefined) tokens.push({ kind: 'text', value: raw });
    else if (groups?.['quoted'] !== undefined)
      tokens.push({ kind: 'quoted', value: raw.slice(1, -1).replaceAll('``', '`') });
    else if (groups?.['number'] !== undefined) tokens.push({ kind: 'number', value: raw });
    else if (groups?.['name'] !== undefined) tokens.push({ kind: 'name', value: raw.toUpperCase() });
    // What opens and never ends: Neo4j would refuse it, and what follows cannot be told apart.
    else if (/['"`]/.test(raw)) return { unreadable: 'open-end' };
    else tokens.push({ kind: 'mark', value: raw });
  }
  const opensComment = tokens.some(
    ({ value, kind }, at) =>
      kind === 'mark' && value === '/' && tokens[at + 1]?.kind === 'mark' && tokens[at + 1]?.value === '*',
  );
  return opensComment ? { unreadable: 'open-end' } : tokens;
}
