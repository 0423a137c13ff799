import { HighlightStyle, StreamLanguage, syntaxHighlighting, type StreamParser } from '@codemirror/language';
import { tags } from '@lezer/highlight';
import { KEYWORDS } from './cypher-completion.ts';

/** `open` holds the brackets one is in; after a colon in a pattern a label or type is expected. */
type State = {
  open: string[];
  expects: 'label' | 'property' | null;
  /** The sign before was a label or type, so `|` and `&` bring another. */
  afterLabel: boolean;
  comment: boolean;
};

const words = new Set(KEYWORDS);
const NAME = /^[\p{L}_][\p{L}\p{N}_]*/u;

/** Cypher as far as its colours need it. */
const parser: StreamParser<State> = {
  name: 'cypher',
  startState: () => ({ open: [], expects: null, afterLabel: false, comment: false }),
  copyState: (state) => ({ ...state, open: [...state.open] }),
  token(stream, state) {
    if (state.comment) {
      state.comment = !stream.match(/^.*?\*\//);
      if (state.comment) stream.skipToEnd();
      return 'comment';
    }
    if (stream.eatSpace()) return null;
    if (stream.match(/^\/\/.*/)) return 'comment';
    if (stream.match('/*')) {
      state.comment = true;
      return 'comment';
    }
    const { expects, afterLabel } = state;
    state.expects = null;
    state.afterLabel = expects === 'label';
    if (stream.match(/^(?:'(?:[^'\\]|\\.)*'?|"(?:[^"\\]|\\.)*"?)/)) return 'string';
    if (stream.match(/^\$(?:[\p{L}_][\p{L}\p{N}_]*|\d+|`[^`]*`)/u)) return 'atom';
    if (stream.match(/^(?:\d[\d_]*(?:\.\d+)?(?:e[+-]?\d+)?)/i)) return 'number';
    const name = stream.match(NAME);
    if (name && name !== true) return nameStyle(name[0], expects, stream.string.slice(stream.pos));
    if (stream.match(/^`[^`]*`?/)) return expects === 'label' ? 'typeName' : 'variableName';
    return sign(stream.next() ?? '', stream.peek(), state, afterLabel);
  },
  languageData: { commentTokens: { line: '//', block: { open: '/*', close: '*/' } } },
};

function nameStyle(name: string, expects: State['expects'], rest: string): string {
  if (expects === 'label') return 'typeName';
  if (expects === 'property') return /^\s*\(/.test(rest) ? 'function' : 'propertyName';
  if (words.has(name.toUpperCase())) return 'keyword';
  if (/^\s*\(/.test(rest)) return 'function';
  return /^\s*:(?!:)/.test(rest) ? 'propertyName' : 'variableName';
}

function sign(one: string, next: string | undefined | void, state: State, afterLabel: boolean): string {
  if ('([{'.includes(one)) state.open.push(one);
  if (')]}'.includes(one)) state.open.pop();
  const inMap = state.open.at(-1) === '{';
  if (one === ':' && !inMap) state.expects = 'label';
  if ('|&'.includes(one) && afterLabel) state.expects = 'label';
  state.afterLabel = false;
  if (one === '.' && next !== '.') state.expects = 'property';
  return '([{)]}'.includes(one) ? 'bracket' : 'operator';
}

/** The colours are variables of the page, so they follow light and dark by themselves. */
const look = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--liantu-accent)', fontWeight: '600' },
  { tag: tags.typeName, color: 'var(--liantu-violet)' },
  { tag: tags.string, color: 'var(--liantu-green)' },
  { tag: [tags.number, tags.atom], color: 'var(--liantu-warn)' },
  { tag: tags.comment, color: 'var(--liantu-muted)', fontStyle: 'italic' },
  { tag: tags.function(tags.variableName), color: 'var(--liantu-accent-deep)' },
  { tag: [tags.propertyName, tags.variableName], color: 'var(--liantu-text)' },
  { tag: [tags.operator, tags.bracket], color: 'var(--liantu-text-2)' },
]);

const language = StreamLanguage.define({
  ...parser,
  tokenTable: { function: tags.function(tags.variableName) },
});

/** Cypher with its colours. */
export const cypherLanguage = [language, syntaxHighlighting(look)];
