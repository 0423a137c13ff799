import type { Question } from '../../../server/contract/questions.ts';
import { writeFilled, type Filled } from './question-url.ts';

/** Names the question a console starts with; starts with a sign no parameter can have. */
export const QUESTION_KEY = '-question';
/** A statement of one's own in an address. */
export const CYPHER_KEY = '-cypher';

/** The console with a question's Cypher in it, its parameters filled alike. */
export function consoleAddress({ id, parameters }: Question, filled: Filled): string {
  const search = writeFilled(parameters, filled);
  search.set(QUESTION_KEY, id);
  return `/questions/console?${search.toString()}`;
}
