import type { CypherSchema } from '../../../server/contract/cypher-console.ts';
import { parametersIn } from '../../../server/contract/cypher-parameters.ts';

export type WordKind = 'keyword' | 'function' | 'label' | 'type' | 'property' | 'variable' | 'parameter';
/** A word that may stand at the cursor: `detail` stands beside it, `info` opens with it. */
export type Suggestion = { label: string; kind: WordKind; detail?: string; info?: string; apply?: string };
export type Suggestions = { from: number; options: Suggestion[] };

export const KEYWORDS = (
  'MATCH OPTIONAL WHERE RETURN WITH UNWIND UNION ALL DISTINCT ORDER BY ASC DESC SKIP LIMIT AS AND OR XOR NOT IN ' +
  'IS NULL STARTS ENDS CONTAINS CASE WHEN THEN ELSE END EXISTS COUNT COLLECT CALL TRUE FALSE SHORTEST GROUPS ANY NONE SINGLE'
).split(' ');
const PHRASES = [
  'OPTIONAL MATCH',
  'ORDER BY',
  'STARTS WITH',
  'ENDS WITH',
  'IS NULL',
  'IS NOT NULL',
  'UNION ALL',
];
const NAME = String.raw`[\p{L}_][\p{L}\p{N}_]*`;

/** What may stand at the cursor, given all that is written. Null where nothing is expected: in texts, comments and numbers. */
export function suggest(text: string, at: number, schema: CypherSchema): Suggestions | null {
  const before = text.slice(0, at);
  if (withinTextOrComment(before)) return null;
  const find = (pattern: string) => new RegExp(`${pattern}$`, 'u').exec(before);

  const parameter = find(`\\$(${NAME})?`);
  if (parameter) {
    const [whole] = parameter;
    const names = parametersIn(text).filter((name) => `$${name}` !== whole);
    return {
      from: at - whole.length,
      options: names.map((name) => ({ label: `$${name}`, kind: 'parameter' })),
    };
  }
  const named = find(`:\\s*(?:!?${NAME}\\s*[|&]\\s*)*!?((?:${NAME})?)`);
  const opener = lastOpen(before);
  if (named && opener !== '{') {
    const from = at - (named[1] ?? '').length;
    return { from, options: opener === '[' ? typesOf(schema) : labelsOf(schema) };
  }
  const property = find(`(${NAME})\\.((?:${NAME})?)`);
  if (property) {
    const [, variable = '', start = ''] = property;
    const families = schema.functions.filter(({ name }) => name.startsWith(`${variable}.`));
    return families.length > 0
      ? { from: at - start.length - variable.length - 1, options: families.map(functionWord) }
      : { from: at - start.length, options: propertiesOf(text, variable, schema) };
  }
  const word = find(NAME);
  if (!word) return null;
  return {
    from: word.index,
    options: [
      ...variablesIn(text, word[0]),
      ...[...PHRASES, ...KEYWORDS].map((label) => ({ label, kind: 'keyword' as const })),
      ...schema.functions.map(functionWord),
    ],
  };
}

const functionWord = ({ name, category, signature, description }: CypherSchema['functions'][number]) => ({
  label: name,
  kind: 'function' as const,
  detail: category,
  info: `${signature}\n${description}`,
  apply: `${name}(`,
});

const labelsOf = ({ labels }: CypherSchema): Suggestion[] =>
  labels.map(({ name, properties }) => ({ label: name, kind: 'label', info: properties.join('、') }));

const typesOf = ({ types }: CypherSchema): Suggestion[] =>
  types.map(({ name, from, to }) => ({
    label: name,
    kind: 'type',
    detail: `${from.slice(0, 2).join('|')} → ${to.slice(0, 2).join('|')}`,
    info: `(${from.join('|')}) → (${to.join('|')})`,
  }));

/** Those of the label or type the variable was bound with; of all labels and types when that is not written. */
function propertiesOf(text: string, variable: string, { labels, types }: CypherSchema): Suggestion[] {
  const bound = new RegExp(String.raw`[(\[]\s*${variable}\s*:\s*(${NAME}(?:\s*[|&]\s*${NAME})*)`, 'u').exec(
    text,
  );
  const names = bound?.[1]?.split(/\s*[|&]\s*/) ?? [];
  const all = [...labels, ...types];
  const known = all.filter(({ name }) => names.includes(name));
  const from = known.length > 0 ? known : all;
  const properties = [...new Set(from.flatMap((one) => one.properties))].sort();
  return properties.map((label) => ({ label, kind: 'property' }));
}

/** Names bound in patterns or by AS, but for the word being written. */
function variablesIn(text: string, writing: string): Suggestion[] {
  const patterns = [
    new RegExp(String.raw`[(\[]\s*(${NAME})\s*(?=[:)\]{])`, 'gu'),
    new RegExp(String.raw`\bAS\s+(${NAME})`, 'giu'),
  ];
  const names = patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(([, name = '']) => name));
  return [...new Set(names)].filter((name) => name !== writing).map((label) => ({ label, kind: 'variable' }));
}

/** The bracket the cursor stands in. */
function lastOpen(before: string): string {
  const open: string[] = [];
  for (const sign of before) {
    if ('([{'.includes(sign)) open.push(sign);
    else if (')]}'.includes(sign)) open.pop();
  }
  return open.at(-1) ?? '';
}

function withinTextOrComment(before: string): boolean {
  const rest = before.replaceAll(
    /'(?:[^'\\]|\\[^])*'|"(?:[^"\\]|\\[^])*"|`[^`]*`|\/\*[^]*?\*\/|\/\/[^\n]*\n/g,
    '',
  );
  return /['"`]|\/\/|\/\*/.test(rest);
}
