import type { FormInstance } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { EntityRef } from '../../../server/contract/common.ts';
import {
  addFactRoute,
  changeFactRoute,
  retractFactRoute,
  type CellTexts,
  type EditableFact,
  type FactKind,
  type NewKeyGiven,
  type SourceGiven,
} from '../../../server/contract/editing.ts';
import type { Label } from '../../../server/contract/graph-model.ts';
import { ApiError, call, worded } from '../../api/call.ts';
import { ensureAuthor } from '../../ui/author.ts';
import { describeError } from '../../ui/describe-error.ts';
import { factIn, useEverythingAnew, useWrittenNote } from './editing.query.ts';
import { changedCells, type ClashLine, clashLines, NEW_KEY } from './editing.view-model.ts';

type NewSource = Exclude<SourceGiven, { id: string }>;
export type FormValues = {
  label?: Label;
  /** The other end of a tie, and `TYPE direction`. */
  other?: EntityRef;
  way?: string;
  cells: Record<string, string | undefined>;
  /** The figure a claim gives, when its key is `NEW_KEY`. */
  newKey?: NewKeyGiven;
  asOf: string;
  source: { how: 'known' | 'new'; id?: string } & Partial<NewSource>;
};

type Setting = {
  form: FormInstance<FormValues>;
  kind: FactKind;
  fact: EditableFact | undefined;
  about: EntityRef | undefined;
  onDone: () => void;
  onError: (words: string | undefined) => void;
};

const fieldsToldSchema = z.array(z.object({ field: z.string(), expected: z.string() }));

/** Sends what a form says; what is refused goes to its field, what clashes is laid side by side. */
export function useFactWriting({ form, kind, fact, about, onDone, onError }: Setting) {
  const { t } = useTranslation('ui');
  const anew = useEverythingAnew();
  const noteWritten = useWrittenNote();
  const [busy, setBusy] = useState(false);
  const [clash, setClash] = useState<{ now: EditableFact; lines: ClashLine[] }>();
  const [already, setAlready] = useState<EditableFact>();

  const attempt = async (work: () => Promise<void>, mine: CellTexts) => {
    if (!(await ensureAuthor())) return;
    setBusy(true);
    onError(undefined);
    try {
      await work();
      await anew();
      onDone();
    } catch (error) {
      const now = factIn(error, 'changed_meanwhile');
      if (now && fact) setClash({ now, lines: clashLines(fact.cells, mine, now) });
      else if (factIn(error, 'already_there')) setAlready(factIn(error, 'already_there'));
      else onError(tellFields(form, error, (failed) => t(describeError(failed).title)));
    } finally {
      setBusy(false);
    }
  };

  const send = async (base: EditableFact | undefined, cells: CellTexts, values: FormValues) => {
    const vouched = { source: sourceOf(values), asOf: values.asOf.trim() };
    if (base) {
      const { id, version } = base;
      const body = { version, cells: changedCells(cells, base.cells), ...vouched };
      const written = await worded(await call(changeFactRoute, { params: { kind, id }, body }));
      noteWritten('change', written.edit, written.warnings);
      return;
    }
    const { key, ...others } = cells;
    const isNew = key === NEW_KEY && values.newKey !== undefined;
    const body = {
      ...(isNew ? { cells: others, newKey: values.newKey } : { cells }),
      ...vouched,
      ...(values.label && { label: values.label }),
    };
    const written = await worded(await call(addFactRoute, { params: { kind }, body }));
    noteWritten('add', written.edit, written.warnings);
  };

  const mineOf = (values: FormValues): CellTexts => ({
    ...Object.fromEntries(
      Object.entries(values.cells).map(([column, text]) => [column, (text ?? '').trim()]),
    ),
    ...endsOf(values, kind, about),
  });

  return {
    busy,
    clash,
    already,
    save: (values: FormValues) => {
      const mine = mineOf(values);
      setAlready(undefined);
      return attempt(() => send(fact, mine, values), mine);
    },
    /** Saves again on the newest version, with the cells chosen line by line. */
    settle: (chosen: CellTexts) => {
      const values = form.getFieldsValue(true) as FormValues;
      const mine = { ...mineOf(values), ...chosen };
      form.setFieldsValue({ cells: mine });
      return attempt(() => send(clash?.now, mine, values), mine);
    },
    retract: () =>
      attempt(async () => {
        if (!fact) return;
        const { id, version } = fact;
        const { edit } = await call(retractFactRoute, { params: { kind, id }, body: { version } });
        noteWritten('retract', edit);
      }, fact?.cells ?? {}),
  };
}

function endsOf({ other, way }: FormValues, kind: FactKind, about: EntityRef | undefined): CellTexts {
  if (!about) return {};
  if (kind === 'claim') return { entity: about.id };
  if (kind === 'entity' || !other || !way) return {};
  const [type = '', direction] = way.split(' ');
  return direction === 'out'
    ? { from: about.id, type, to: other.id }
    : { from: other.id, type, to: about.id };
}

function sourceOf({ source }: FormValues): SourceGiven {
  if (source.how === 'known') return { id: source.id ?? '' };
  const { title = '', publisher = '', date = '', url = '', kind = 'web' } = source;
  return { title, publisher, date, url, kind };
}

/** Puts what was refused at its field; the words for what has none. */
function tellFields(
  form: FormInstance<FormValues>,
  error: unknown,
  words: (error: unknown) => string,
): string | undefined {
  if (!(error instanceof ApiError) || error.status >= 500 || error.status < 400) return words(error);
  const told = fieldsToldSchema.safeParse(error.details).data ?? [];
  const placed = told.flatMap(({ field, expected }) => {
    const column = field.replace(/^cells\./, '');
    const name =
      column === 'asOf'
        ? ['asOf']
        : /^(source|newKey)\./.test(column)
          ? column.split('.')
          : ['cells', column];
    const known = form.getFieldInstance(name as never) as unknown;
    return known ? [{ name: name as never, errors: [expected] }] : [];
  });
  form.setFields(placed);
  return placed.length > 0 && placed.length === told.length ? undefined : error.message;
}
