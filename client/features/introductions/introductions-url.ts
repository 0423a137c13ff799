import {
  parseAsArrayOf,
  parseAsBoolean,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
  useQueryStates,
} from 'nuqs';
import { TIE_TYPES } from '../../../server/contract/graph-model.ts';
import { DEFAULT_HOPS } from '../../../server/contract/introductions.ts';

/** What the address of the page says: everything somebody else needs to see the same. */
const URL_STATE = {
  tab: parseAsStringLiteral(['candidates', 'pair'] as const).withDefault('candidates'),
  /** Whose segments are offered; the first chain with segments unless given. */
  chain: parseAsString,
  leader: parseAsString,
  /** All missing and weak ones of the chain unless given. */
  segments: parseAsArrayOf(parseAsString),
  outside: parseAsString,
  candidate: parseAsString,
  from: parseAsString,
  to: parseAsString,
  via: parseAsArrayOf(parseAsString).withDefault([]),
  /** Which of the paths is looked at, from 0. */
  path: parseAsInteger.withDefault(0),
  maxHops: parseAsInteger.withDefault(DEFAULT_HOPS),
  ties: parseAsArrayOf(parseAsStringLiteral(TIE_TYPES)),
  minConfidence: parseAsStringLiteral(['stated', 'inferred', 'contested'] as const).withDefault('contested'),
  ended: parseAsBoolean.withDefault(false),
  mute: parseAsArrayOf(parseAsString).withDefault([]),
  asOf: parseAsString,
};

export function useIntroductionsUrl() {
  return useQueryStates(URL_STATE, { history: 'push' });
}
export type IntroductionsUrl = ReturnType<typeof useIntroductionsUrl>[0];
export type SetIntroductionsUrl = ReturnType<typeof useIntroductionsUrl>[1];
