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

/** Where details hold sentences: what was expected, and what stands in the way. */
const SENTENCES: ReadonlySet<string> = new Set(['expected', 'detail']);

function sentencesIn(details: unknown, worded: (text: string) => string): unknown {
  if (Array.isArray(details)) return details.map((one) => sentencesIn(one, worded));
  if (typeof details !== 'object' || details === null) return details;
  return Object.fromEntries(
    Object.entries(details).map(([key, value]: [string, unknown]) => [
      key,
      SENTENCES.has(key) && typeof value === 'string' ? worded(value) : sentencesIn(value, worded),
    ]),
  );
}
