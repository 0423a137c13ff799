import type { Amount } from '../../../../graph-seed/amount.ts';
import type { Label, RelationshipType } from '../../../contract/graph-model.ts';
import type { ProblemKind } from '../../../contract/imports-batch.ts';

/** Something a row names: whoever goes by this among entities of these labels. `field` is where the row says it. */
export type ThingRef = {
  labels: readonly Label[];
  field: string;
  id?: string;
  name?: string;
  legalName?: string;
  listingCode?: string;
  creditCode?: string;
  /** A code of the file's own making, not one of ours. */
  code?: string;
  /** Name or id of the chain, of a segment. */
  chain?: string;
  /** What it becomes where nobody goes by the name and missing things may be created. */
  create?: Label;
};

export type Scalar = string | number | boolean;

/** What a row is about. `columns` are stated by the row, `atFirst` only taken when the thing is new. */
export type ThingDraft = ThingRef & {
  labels: readonly [Label];
  aliases: readonly string[];
  note?: string;
  columns: Record<string, Scalar>;
  atFirst: Record<string, Scalar>;
  /** Columns that hold the id of another thing. */
  refs: Record<string, ThingRef>;
};

/** A relation; `subject` is what the row is about. `cells` as in the table of relationships. */
export type TieDraft = {
  type: RelationshipType;
  from: ThingRef | 'subject';
  to: ThingRef | 'subject';
  cells: TieCells;
};
export type TieCells = {
  role?: string;
  instrument?: string;
  amount?: Amount;
  amountStatus?: string;
  share?: { value: number };
  validFrom?: string;
  weight?: number;
};

/** A figure or dated statement about what the row is about, as in the table of claims. */
export type ClaimDraft = {
  key: string;
  field: string;
  value: string;
  unit?: string;
  currency?: string;
  qualifier?: string;
  asOf?: string;
};

export type RowDraft = { subject?: ThingDraft; ties: TieDraft[]; claims: ClaimDraft[] };

/** What cannot be kept of a row that could be read. */
export type DraftProblem = {
  kind: ProblemKind;
  field: string;
  value: string;
  expected: string;
};
