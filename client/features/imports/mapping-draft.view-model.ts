import { z } from 'zod';
import {
  mappedColumnSchema,
  type MappedColumn,
  type Mapping,
} from '../../../server/contract/imports-mapping.ts';
import type { SheetFound } from '../../../server/contract/imports-plan.ts';
import {
  SHEET_KIND_CODES,
  sheetKind,
  type SheetKindCode,
} from '../../../server/contract/imports-sheet-kinds.ts';

const columnDraftSchema = mappedColumnSchema.safeExtend({ confidence: z.number(), reason: z.string() });
/** A column with what it was proposed for; `confidence` 1 and no reason once a person has chosen. */
export type ColumnDraft = z.infer<typeof columnDraftSchema>;

const sheetDraftSchema = z.object({
  sheet: z.string(),
  included: z.boolean(),
  kind: z.enum(SHEET_KIND_CODES),
  headerLines: z.array(z.number()),
  columns: z.array(columnDraftSchema),
  /** Name of the kept mapping it was filled from or kept as; empty for none. */
  mappingName: z.string(),
});
/** What a person has settled about a sheet so far. */
export type SheetDraft = z.infer<typeof sheetDraftSchema>;

export const draftsSchema = z.record(z.string(), sheetDraftSchema);
export type Drafts = z.infer<typeof draftsSchema>;

/** Rows and sheets of our own templates that only explain them. */
const EXAMPLE = /^示例[:：]/u;
const NOTES_SHEET = '填写说明';

/**
 * What to begin with: a kept mapping that fits without any difference, else what was proposed. Sheets that are hidden, without
 * a header, or made of examples only are left out until somebody wants them.
 */
export function draftOf(found: SheetFound): SheetDraft | null {
  const { name, proposal, fitting, hidden, samples } = found;
  if (!proposal) return null;
  const known = fitting.find(({ differences: { missing, added } }) => missing.length + added.length === 0);
  const onlyExamples = samples.every(({ cells }) =>
    EXAMPLE.test(cells.find((text) => text !== '') ?? '示例：'),
  );
  const draft: SheetDraft = {
    sheet: name,
    included: !hidden && name !== NOTES_SHEET && !onlyExamples,
    kind: proposal.kind,
    headerLines: proposal.headerLines,
    columns: proposal.columns,
    mappingName: '',
  };
  return known ? withMapping(draft, known.mapping) : draft;
}

/** The draft with a kept mapping, already laid over this sheet, in place of what it held. */
export function withMapping(draft: SheetDraft, mapping: Mapping): SheetDraft {
  return {
    ...draft,
    kind: mapping.kind,
    mappingName: mapping.name,
    columns: mapping.columns.map((column) => ({ ...column, confidence: 1, reason: '' })),
  };
}

/** What a column may be taken for: nothing, a field of the kind, or a figure about the thing of its row. */
export type Meaning = { to: 'nothing' } | { to: 'field'; field: string } | { to: 'claim' };

export function meaningOf({ field, claim }: MappedColumn): Meaning {
  if (claim) return { to: 'claim' };
  return field === null ? { to: 'nothing' } : { to: 'field', field };
}

/** The column as a person says it is meant. */
export function meant(column: ColumnDraft, meaning: Meaning): ColumnDraft {
  const { column: name, position, unit } = column;
  return {
    column: name,
    position,
    ...(unit && { unit }),
    field: meaning.to === 'field' ? meaning.field : null,
    ...(meaning.to === 'claim' && {
      claim: column.claim ?? { key: `figure${position}`, kind: unit ? 'number' : 'text' },
    }),
    confidence: 1,
    reason: '',
  };
}

/** Whether bare numbers of a column may count in a unit. */
export function takesUnit(kind: SheetKindCode, { field, claim }: MappedColumn): boolean {
  if (claim) return claim.kind !== 'text';
  const type = field === null ? undefined : sheetKind(kind).fields[field]?.type;
  return type === 'amount' || type === 'number' || type === 'percentage';
}

export type Certainty = 'sure' | 'likely' | 'unsure' | 'none' | 'chosen';

export function certaintyOf({ confidence, reason, field, claim }: ColumnDraft): Certainty {
  if (reason === '') return field === null && !claim ? 'none' : 'chosen';
  if (field === null && !claim) return 'none';
  return confidence >= 0.8 ? 'sure' : confidence >= 0.55 ? 'likely' : 'unsure';
}

/** What keeps a sheet from being read: a key of the texts with what it names. */
export type DraftProblem =
  | { problem: 'twice'; field: string; columns: string }
  | { problem: 'lacking'; fields: readonly string[] }
  | { problem: 'claimKey'; column: string }
  | { problem: 'claimTwice'; key: string };

export function problemsOf({ kind, columns }: SheetDraft): DraftProblem[] {
  const { requires } = sheetKind(kind);
  const taken = new Set(columns.flatMap(({ field }) => (field === null ? [] : [field])));
  const twice = [...taken].flatMap((field): DraftProblem[] => {
    const all = columns.filter((column) => column.field === field);
    return all.length > 1 ? [{ problem: 'twice', field, columns: all.map(columnName).join('、') }] : [];
  });
  const lacking = requires
    .filter((group) => !group.some((field) => taken.has(field)))
    .map((fields): DraftProblem => ({ problem: 'lacking', fields }));
  const claims = columns.flatMap((column) => (column.claim ? [{ column, key: column.claim.key }] : []));
  const unnamed = claims
    .filter(({ key }) => !/^[a-z][A-Za-z0-9]*$/.test(key))
    .map(({ column }): DraftProblem => ({ problem: 'claimKey', column: columnName(column) }));
  const keys = claims.map(({ key }) => key);
  const sameKey = [...new Set(keys.filter((key, at) => keys.indexOf(key) !== at))].map(
    (key): DraftProblem => ({ problem: 'claimTwice', key }),
  );
  return [...twice, ...lacking, ...unnamed, ...sameKey];
}

/** How a column is called; those without a name by their letter in a spreadsheet. */
export const columnName = ({ column, position }: Pick<MappedColumn, 'column' | 'position'>): string =>
  column || columnLetter(position);

/** 1 is A, 27 is AA. */
export function columnLetter(position: number): string {
  const rest = Math.floor((position - 1) / 26);
  return (rest > 0 ? columnLetter(rest) : '') + String.fromCharCode(65 + ((position - 1) % 26));
}

/** The mapping as it is sent. One that is not kept is named for its sheet. */
export function mappingFrom({ sheet, kind, columns, mappingName }: SheetDraft, name = mappingName): Mapping {
  return {
    version: 1,
    name: (name || sheet).trim().slice(0, 60) || sheetKind(kind).nameZh,
    kind,
    columns: columns.map(({ column, position, field, unit, claim }) => ({
      column,
      position,
      field,
      ...(unit && { unit }),
      ...(claim && { claim }),
    })),
  };
}

/** How many columns of a sheet are taken in. */
export const takenIn = ({ columns }: SheetDraft): number =>
  columns.filter(({ field, claim }) => field !== null || claim !== undefined).length;

/** A few different values of a column, as they stand. */
export function samplesOf(samples: SheetFound['samples'], position: number, most = 3): string[] {
  const texts = samples.map(({ cells }) => cells[position - 1]?.trim() ?? '').filter((text) => text !== '');
  return [...new Set(texts)].slice(0, most);
}
