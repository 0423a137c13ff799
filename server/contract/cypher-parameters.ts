import { LABEL_NAMES, type Label } from './graph-model.ts';

/** Where a parameter may not be: within comments, texts and names in backticks. Then parameters, plain or in backticks. */
const PIECE =
  /\/\/[^\r\n]*|\/\*[^]*?\*\/|'(?:[^'\\]|\\[^])*'|"(?:[^"\\]|\\[^])*"|\$(?:(?<plain>[\p{L}\p{Nl}_][\p{L}\p{N}\p{M}_]*|\d+)|`(?<quoted>(?:[^`]|``)+)`)|`(?:[^`]|``)*`/gu;

/** The parameters a Cypher text asks for, each once, in the order they first stand. */
export function parametersIn(cypher: string): string[] {
  const names = [...cypher.matchAll(PIECE)].flatMap(({ groups }) => {
    const name = groups?.['plain'] ?? groups?.['quoted']?.replaceAll('``', '`');
    return name === undefined ? [] : [name];
  });
  return [...new Set(names)];
}

/** What a parameter is likely to be, from where it stands: `(:Chain {id: $x})` is a chain, `LIMIT $x` a number. */
export type ParameterGuess = { kind: 'entity'; labels: Label[] } | { kind: 'number' | 'date' | 'text' };

export function guessParameter(name: string, cypher: string): ParameterGuess {
  const asked = `\\$${name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}(?![\\p{L}\\p{N}_])`;
  const matches = (pattern: string) => new RegExp(pattern, 'iu').exec(cypher);
  const [, label] = matches(`:(\\w+)(?:[|&]\\w+)*\\s*\\{\\s*id\\s*:\\s*${asked}`) ?? [];
  const known = LABEL_NAMES.find((one) => one === label);
  if (known) return { kind: 'entity', labels: [known] };
  if (matches(`\\{\\s*id\\s*:\\s*${asked}|\\.id\\s*=\\s*${asked}`))
    return { kind: 'entity', labels: [...LABEL_NAMES] };
  if (/asof|date|since|until|before|after|day$/i.test(name)) return { kind: 'date' };
  if (matches(`(?:LIMIT|SKIP|toInteger\\(|[<>]=?)\\s*${asked}`)) return { kind: 'number' };
  return { kind: 'text' };
}
