/** Sentences in Chinese and the same in English; see `openCatalogue` for what may stand between braces. */
export type Sentences = Readonly<Record<string, string>>;

/** What parts the sentences of a text, in this order, and what does so in English. */
const BETWEEN = [
  ['；', '; '],
  ['，', ', '],
  ['、', ', '],
  [' 或 ', ' or '],
] as const;

/**
 * Answers the English of a text: of a sentence of the catalogue, of a word of the product, or of several sentences put
 * together. What is not known stays as it is.
 *
 * Between braces stands what varies: `{x}` goes over as it is and holds no `；`; `{x:any}` holds anything; `{x:w}` is words
 * of the product's own, one or a list, and worded in English; `{x:s}` is a text of its own and worded as one.
 */
export function openCatalogue(
  sentences: Sentences,
  words: ReadonlyMap<string, string>,
): (text: string) => string {
  const fixed = new Map([...words, ...Object.entries(sentences)]);
  const patterns = patternsOf(sentences);

  function inEnglish(text: string): string {
    const whole = sentenceInEnglish(text);
    if (whole !== undefined) return whole;
    for (const [sign, between] of BETWEEN) {
      const cuts = cutsOutside(text, sign);
      // A sentence may hold such a sign itself: the shortest that is known is taken off the end.
      const at =
        cuts.find((cut) => sentenceInEnglish(text.slice(cut + sign.length)) !== undefined) ?? cuts[0];
      if (at === undefined) continue;
      const rest = text.slice(at + sign.length);
      return `${inEnglish(text.slice(0, at))}${between}${inEnglish(rest)}`;
    }
    return text;
  }

  function sentenceInEnglish(text: string): string | undefined {
    const exact = fixed.get(text);
    if (exact !== undefined) return exact;
    for (const { pattern, kinds, english } of patterns) {
      const groups = pattern.exec(text)?.groups;
      if (!groups) continue;
      const said = new Map(
        Object.entries(groups).map(([name, value]) => [name, slotInEnglish(kinds.get(name), value)]),
      );
      // What does not fit where it stands belongs to another sentence.
      if ([...said.values()].includes(undefined)) continue;
      return english.replace(/\{(\w+)\}/gu, (_, name: string) => said.get(name) ?? '');
    }
    return undefined;
  }

  function slotInEnglish(kind: string | undefined, value: string): string | undefined {
    if (kind === 'w') return wordsInEnglish(value);
    if (kind === 's') return isClosed(value) ? inEnglish(value) : undefined;
    return value;
  }

  /** Undefined when one of them is no word of the product. */
  function wordsInEnglish(text: string): string | undefined {
    const whole = words.get(text);
    if (whole !== undefined) return whole;
    const parts = text.split(/[、或]/u);
    const worded = parts.map((part) => words.get(part));
    if (parts.length < 2 || worded.includes(undefined)) return undefined;
    return text.includes('或') ? worded.join(' or ') : worded.join(', ');
  }

  return inEnglish;
}

type Pattern = { said: number; pattern: RegExp; kinds: ReadonlyMap<string, string>; english: string };

/** The sentences with something in them that varies, those that say most of themselves first. */
function patternsOf(sentences: Sentences): Pattern[] {
  return Object.entries(sentences)
    .filter(([chinese]) => chinese.includes('{'))
    .map(([chinese, english]) => {
      const kinds = new Map(
        [...chinese.matchAll(/\{(\w+)(?::(\w+))?\}/gu)].map(([, name = '', kind = '']) => [name, kind]),
      );
      const parts = chinese.split(/\{(\w+)(?::\w+)?\}/u);
      const source = parts.map((part, at) => {
        if (at % 2 === 0) return part.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
        return kinds.get(part) === 's' || kinds.get(part) === 'any'
          ? `(?<${part}>.*?)`
          : `(?<${part}>[^；]*?)`;
      });
      return {
        said: parts.filter((_, at) => at % 2 === 0).join('').length,
        pattern: new RegExp(`^${source.join('')}$`, 'su'),
        kinds,
        english,
      };
    })
    .toSorted((a, b) => b.said - a.said);
}

/** Where such a sign stands outside brackets and not first, from the last to the first. */
function cutsOutside(text: string, sign: string): number[] {
  const cuts: number[] = [];
  let depth = 0;
  for (let at = text.length - 1; at > 0; at -= 1) {
    if (text[at] === '）') depth += 1;
    else if (text[at] === '（') depth -= 1;
    else if (depth <= 0 && text.startsWith(sign, at)) cuts.push(at);
  }
  return cuts;
}

/** Whether every bracket in it is opened and closed. */
function isClosed(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    if (sign === '（') depth += 1;
    else if (sign === '）') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
