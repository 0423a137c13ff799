import type { Parameter } from '../../../server/contract/questions.ts';

/** A sentence in pieces: texts, and the blanks between them. */
export type Piece = { text: string } | { blank: Parameter };

/** Cuts a sentence at its blanks; a `{name}` of no parameter stays text. */
export function piecesOf(sentence: string, parameters: readonly Parameter[]): Piece[] {
  const pieces = sentence.split(/(\{\w+\})/).filter((part) => part !== '');
  return pieces.map((part) => {
    const blank = parameters.find(({ name }) => part === `{${name}}`);
    return blank ? { blank } : { text: part };
  });
}
