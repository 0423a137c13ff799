import { chainQuestions } from './library/chain-questions.ts';
import { evidenceQuestions } from './library/evidence-questions.ts';
import { firmQuestions } from './library/firm-questions.ts';
import { fundQuestions } from './library/fund-questions.ts';
import { introductionQuestions } from './library/introduction-questions.ts';
import { placeQuestions } from './library/place-questions.ts';
import { projectQuestions } from './library/project-questions.ts';

/** Every question the product ships, in the order it is shown. */
export const LIBRARY = [
  ...chainQuestions,
  ...firmQuestions,
  ...introductionQuestions,
  ...fundQuestions,
  ...projectQuestions,
  ...placeQuestions,
  ...evidenceQuestions,
];
