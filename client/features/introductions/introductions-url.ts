import {
  createParser,
  parseAsArrayOf,
  parseAsBoolean,
  parseAsFloat,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
  useQueryStates,
} from 'nuqs';
import { weightsInQuerySchema, type Weights } from '../../../server/contract/candidate-weights.ts';
import { TIE_TYPES } from '../../../server/contract/graph-model.ts';
import { DEFAULT_HOPS, START_KINDS } from '../../../server/contract/introductions.ts';
import { changedWeights, weightsText } from './score.view-model.ts';

export const TABS = ['candidates', 'pair', 'visits'] as const;

/** `reach:2,means:0`; what cannot be read as weights is as if nothing were said. */
const parseAsWeights = createParser<Partial<Weights>>({
  parse(text) {
    const { data } = weightsInQuerySchema.safeParse(text);
    return data ? changedWeights(data) : null;
  },
  serialize: weightsText,
  eq: (a, b) => weightsText(a) === weightsText(b),
});

/** What the address of the page says: everything somebody else needs to see the same. */
const URL_STATE = {
  tab: parseAsStringLiteral(TABS).withDefault('candidates'),
  /** Whose segments are offered; the first chain with segments unless given. */
  chain: parseAsString,
  /** Whether ways in start from one leader or from anybody of these kinds in the region. */
  start: parseAsStringLiteral(['leader', 'region'] as const).withDefault('leader'),
  kinds: parseAsArrayOf(parseAsStringLiteral(START_KINDS)),
  leader: parseAsString,
  /** All missing and weak ones of the chain unless given. */
  segments: parseAsArrayOf(parseAsString),
  outside: parseAsString,
  candidate: parseAsString,
  /** What differs from the default weights. */
  weights: parseAsWeights.withDefault({}),
  /** Companies that are to be no candidates. */
  exclude: parseAsArrayOf(parseAsString).withDefault([]),
  /**
   * The path box. Other pages link here: `/introductions?tab=pair&from=<id>&to=<id>&via=<id>,<id>`, each part optional;
   * `via` is passed in its order. These names stay as they are.
   */
  from: parseAsString,
  to: parseAsString,
  via: parseAsArrayOf(parseAsString).withDefault([]),
  /** Which of the paths is looked at, from 0. */
  path: parseAsInteger.withDefault(0),
  maxHops: parseAsInteger.withDefault(DEFAULT_HOPS),
  ties: parseAsArrayOf(parseAsStringLiteral(TIE_TYPES)),
  /** The least worth of a path, 0 for any. */
  minStrength: parseAsFloat.withDefault(0),
  minConfidence: parseAsStringLiteral(['stated', 'inferred', 'contested'] as const).withDefault('contested'),
  ended: parseAsBoolean.withDefault(false),
  hubs: parseAsBoolean.withDefault(true),
  diverse: parseAsBoolean.withDefault(true),
  mute: parseAsArrayOf(parseAsString).withDefault([]),
  asOf: parseAsString,
};

/** What takes the limits of a search back to their defaults. */
export const DEFAULT_LIMITS = {
  ties: null,
  minStrength: null,
  minConfidence: null,
  ended: null,
  hubs: null,
  diverse: null,
  asOf: null,
} as const;

export function useIntroductionsUrl() {
  return useQueryStates(URL_STATE, { history: 'push' });
}
export type IntroductionsUrl = ReturnType<typeof useIntroductionsUrl>[0];
export type SetIntroductionsUrl = ReturnType<typeof useIntroductionsUrl>[1];
