import { mappedColumnSchema, type Mapping, sheetKindSchema } from '../../../contract/imports-mapping.ts';
import type { KeptMapping, SheetFound } from '../../../contract/imports-plan.ts';
import { sheetKind } from '../../../contract/imports-sheet-kinds.ts';
import { HttpError } from '../../../http/errors.ts';
import { resolveMapping } from '../mapping/resolve-mapping.rules.ts';
import type { BatchFile } from './batch-files.ts';
import type { ChosenSheet } from './batches.use-case.ts';
import { findSheets } from './find-sheets.use-case.ts';

export type Wishes = {
  mapping?: string | undefined;
  kind?: string | undefined;
  sheet?: string | undefined;
  /** Fields with what holds for all rows. */
  fill: Readonly<Record<string, string>>;
  /** Names of columns with the fields they are; an empty one leaves the column out. */
  columns: Readonly<Record<string, string>>;
};

/** What to take in of a file when nobody looks at it: a kept mapping, or what is proposed, with what the person said beforehand. */
export async function chooseSheets(
  file: BatchFile,
  kept: readonly KeptMapping[],
  wishes: Wishes,
): Promise<ChosenSheet[]> {
  const kind = wishes.kind === undefined ? undefined : sheetKindSchema.parse(wishes.kind);
  const known = kept.find(({ mapping }) => mapping.name === wishes.mapping);
  if (wishes.mapping !== undefined && !known) {
    throw new HttpError(404, 'not_found', `没有名为“${wishes.mapping}”的对应关系`, { name: wishes.mapping });
  }
  const found = await findSheets(file, kept, { kind });
  const wanted = found.filter(({ name, hidden }) =>
    wishes.sheet === undefined ? !hidden : name === wishes.sheet,
  );
  return wanted.flatMap((sheet) => {
    const mapping = sheet.proposal && mappingFor(sheet, known, wishes);
    return mapping ? [{ sheet: sheet.name, headerLines: sheet.proposal?.headerLines ?? [], mapping }] : [];
  });
}

function mappingFor({ name, proposal }: SheetFound, known: KeptMapping | undefined, wishes: Wishes): Mapping {
  const columns = (proposal?.columns ?? []).map((one) =>
    mappedColumnSchema.parse({
      column: one.column,
      position: one.position,
      field: one.field,
      unit: one.unit,
      claim: one.claim,
    }),
  );
  const kind = proposal?.kind ?? 'companies';
  const base = known
    ? resolveMapping(
        known.mapping,
        columns.map(({ column, position, unit }) => ({ column, position, ...(unit && { unit }) })),
      ).mapping
    : { version: 1 as const, name: name.slice(0, 60), kind, columns };
  const { fields } = sheetKind(base.kind);
  for (const field of [...Object.keys(wishes.fill), ...Object.values(wishes.columns)]) {
    if (field === '' || field in fields) continue;
    throw new HttpError(
      400,
      'bad_request',
      `“${field}”不是这种表的字段；有 ${Object.keys(fields).join('、')}`,
    );
  }
  const said = new Set(Object.values(wishes.columns));
  return {
    ...base,
    columns: base.columns.map((column) => {
      const wish = wishes.columns[column.column];
      if (wish !== undefined) return { ...column, field: wish === '' ? null : wish };
      return column.field !== null && said.has(column.field) ? { ...column, field: null } : column;
    }),
    fill: { ...base.fill, ...wishes.fill },
  };
}
