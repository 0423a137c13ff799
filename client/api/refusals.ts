import type { z } from 'zod';
import type { errorSchema } from '../../server/contract/common.ts';
import { LABELS, STAGE_CODES, STAGES } from '../../server/contract/graph-model.ts';
import { inLanguage } from '../features/imports/reasons.ts';
import { openCatalogue } from '../i18n/catalogue.ts';
import { stageName } from '../ui/model-names.ts';
import { EXPECTED_EN } from './expected-en.ts';
import { REFUSAL_WORDS_EN, REFUSALS_EN } from './refusals-en.ts';

export type Refusal = z.output<typeof errorSchema>['error'];

const inEnglish = openCatalogue(
  { ...REFUSALS_EN, ...EXPECTED_EN },
  new Map([
    ...Object.values(LABELS).map(({ nameZh, nameEn }) => [nameZh, nameEn.toLowerCase()] as const),
    ...STAGE_CODES.map((code) => [STAGES[code], stageName(code, 'en')] as const),
    ...Object.entries(REFUSAL_WORDS_EN),
  ]),
);

/** A refusal as the server says it, its sentences in English; one that no catalogue holds stays as it is. */
export function refusalInEnglish({ code, message, details }: Refusal): Refusal {
  // Files are refused in the words of imports.
  const worded = code === 'file_refused' ? (text: string) => inLanguage(text, 'en') : inEnglish;
  return { code, message: worded(message), details: sentencesIn(details, worded) };
}

/** The same for what an answer remarks on values, which for what was read from a sheet is said in the words of imports. */
export const remarksInEnglish = (answer: unknown): unknown =>
  sentencesIn(answer, (text) => inLanguage(inEnglish(text), 'en'));

/** Where sentences stand: what was expected, what stands in the way, what somebody had better look at again. */
const SENTENCES: ReadonlySet<string> = new Set(['expected', 'detail', 'warnings', 'notes']);

function sentencesIn(value: unknown, worded: (text: string) => string): unknown {
  if (Array.isArray(value)) return value.map((one) => sentencesIn(one, worded));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inside]: [string, unknown]) => [
      key,
      SENTENCES.has(key) ? sentence(inside, worded) : sentencesIn(inside, worded),
    ]),
  );
}

function sentence(value: unknown, worded: (text: string) => string): unknown {
  if (typeof value === 'string') return worded(value);
  return Array.isArray(value) ? value.map((one) => sentence(one, worded)) : sentencesIn(value, worded);
}
