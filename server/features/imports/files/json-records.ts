import { Tokenizer, TokenizerError, TokenParser, TokenParserError, TokenType } from '@streamparser/json';
import { decodedText } from './decoded-text.ts';
import type { FileLimits } from './file-limits.ts';
import { FileRefused } from './file-refused.ts';

/** `line` is where the record begins. */
export type JsonRecord = { line: number; record: number; value: unknown };

/** Deeper nesting than this is no table any more, and could be made to fill the memory. */
const DEEPEST = 64;
const OPENING: ReadonlySet<TokenType> = new Set([TokenType.LEFT_BRACE, TokenType.LEFT_BRACKET]);
const CLOSING: ReadonlySet<TokenType> = new Set([TokenType.RIGHT_BRACE, TokenType.RIGHT_BRACKET]);
const BETWEEN: ReadonlySet<TokenType> = new Set([TokenType.COLON, TokenType.COMMA]);

/** Keeps whole numbers that are too long to be exact, such as codes of 18 digits, as they are written. */
class ExactTokenizer extends Tokenizer {
  written = '';
  protected override parseNumber(text: string): number {
    this.written = text;
    return super.parseNumber(text);
  }
}

/**
 * The records of a JSON file one by one: the elements of one array, or values that follow each other, a line each or not.
 * Throws FileRefused, naming the line, where the text is not JSON or a record is too long or too deep.
 */
export async function* jsonRecords(
  path: string,
  encoding: string,
  file: string,
  limits: FileLimits,
): AsyncGenerator<JsonRecord> {
  const tokenizer = new ExactTokenizer({ separator: '' });
  let parser: TokenParser | undefined;
  const found: JsonRecord[] = [];
  const at = { line: 1, opens: 1, begins: 1, depth: 0, length: 0, records: 0 };
  let recordDepth = 0;

  const checkLength = () => {
    if (at.length <= limits.recordLength) return;
    const most = limits.recordLength.toLocaleString('en-US');
    throw new FileRefused(
      'row-too-long',
      { file, line: at.begins },
      '这一条记录太长',
      `每条不超过 ${most} 个字，记录排成 JSON 数组或每行一条`,
    );
  };
  tokenizer.onToken = (token) => {
    const kind = token.token;
    if (!parser) {
      recordDepth = kind === TokenType.LEFT_BRACKET ? 1 : 0;
      parser = new TokenParser({
        paths: [recordDepth === 1 ? '$.*' : '$'],
        keepStack: false,
        separator: '',
      });
      parser.onValue = ({ value }) => {
        checkLength();
        at.records += 1;
        at.length = 0;
        found.push({ line: at.begins, record: at.records, value });
      };
    }
    if (at.depth === 0) at.opens = at.line;
    if (at.depth === recordDepth && !CLOSING.has(kind) && !BETWEEN.has(kind)) at.begins = at.line;
    if (OPENING.has(kind)) at.depth += 1;
    if (CLOSING.has(kind)) at.depth -= 1;
    if (at.depth > DEEPEST) throw broken(file, at.line, '嵌套太深', `不超过 ${DEEPEST} 层的 JSON`);
    const isLong = typeof token.value === 'number' && isRounded(tokenizer.written, token.value);
    parser.write(isLong ? { ...token, token: TokenType.STRING, value: tokenizer.written } : token);
  };

  const feed = (text: string) => {
    at.length += text.length;
    tokenizer.write(text);
    checkLength();
  };
  try {
    for await (const piece of decodedText(path, encoding)) {
      // No token but white space goes beyond a line, so the line being fed is the line a token stands on.
      for (const [index, text] of piece.split('\n').entries()) {
        if (index > 0) {
          feed('\n');
          at.line += 1;
        }
        feed(text);
        yield* found.splice(0);
      }
    }
    tokenizer.end();
    yield* found.splice(0);
  } catch (error) {
    if (error instanceof TokenizerError || error instanceof TokenParserError) {
      throw broken(file, at.line, '不是完整的 JSON', 'JSON 数组，或每行一条 JSON');
    }
    throw error;
  }
  const unclosed = at.depth > recordDepth ? at.begins : at.opens;
  if (at.depth > 0) throw broken(file, unclosed, '从这一行开始的 JSON 没有结束', '完整的 JSON');
}

function broken(file: string, line: number, found: string, expected: string): FileRefused {
  return new FileRefused('broken-json', { file, line }, found, expected);
}

function isRounded(written: string, value: number): boolean {
  return /^-?\d+$/u.test(written) && !Number.isSafeInteger(value);
}
