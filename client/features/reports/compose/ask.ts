import type { TFunction } from 'i18next';
import type { z } from 'zod';
import type { GapSettings } from '../../../../server/contract/gap-settings.ts';
import type { Route } from '../../../../server/contract/route.ts';

/** What a report is asked for, and how its parts are fetched: the very calls the pages make. */
export type Ask = {
  get: <P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
    route: Route<P, Q, B, R>,
    input: { params?: z.input<P>; query?: z.input<Q>; body?: z.input<B> },
  ) => Promise<z.output<R>>;
  /** What it is about. */
  id: string;
  /** For which region. */
  region: string;
  /** The day looked at; today unless told. */
  asOf: string | null;
  /** Thresholds and weights that differ from their defaults. */
  settings: Partial<GapSettings>;
  /** The words of a namespace in the language of the report. */
  words: (namespace: string) => TFunction;
  language: string;
};

/** The day as calls take it. */
export const dayOf = ({ asOf }: Pick<Ask, 'asOf'>) => (asOf ? { asOf } : {});
