import type { Question } from '../../../server/contract/questions.ts';
import type { View } from './AnswerView.tsx';
import type { Filled } from './question-url.ts';

/** What the page of a question hands to its answer. */
export type AnswerParts = {
  question: Question;
  /** The blanks that differ from their defaults. */
  filled: Filled;
  onFill: (filled: Filled) => void;
  view: View;
  onView: (view: View) => void;
  cypherShown: boolean;
  onHideCypher: () => void;
};
