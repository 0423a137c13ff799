import type { ReconciledLabel } from '../../contract/reconciliation.ts';

/** An entity, or a row's name, as far as sameness is judged by it. */
export type Candidate = {
  id: string;
  label: ReconciledLabel;
  name: string;
  legalName: string | null;
  aliases: readonly string[];
  creditCode: string | null;
  listingCode: string | null;
  /** How many ties and claims hang on it: of two, the one with more stays. */
  known: number;
};

/** What stands around an entity. */
export type Surroundings = {
  /** Whom a relation joins it to, with how many that one is joined to in all. */
  neighbours: ReadonlyMap<string, { name: string; ties: number }>;
  /** Districts, streets and parks it is in, by id. */
  places: ReadonlyMap<string, string>;
  /** Cities it is in, by id. */
  cities: ReadonlyMap<string, string>;
};

/** The digits of a listing code: `301079`, `301079.SZ` and `sz301079` are one. */
export const listingDigits = (code: string): string => code.replace(/\D/g, '');
