import {
  newEntrySchema,
  type EntryKind,
  type NewEntry,
  type ProjectLife,
} from '../../../server/contract/project-life.ts';
import type { SourceRef } from '../../../server/contract/common.ts';

/** What stands in the form, text as typed. */
export type EntryFields = {
  kind: EntryKind;
  stage?: string;
  reason?: string;
  status?: string;
  value?: number | null;
  unit?: string;
  qualifier?: string;
  origin?: string;
  /** A region, segment or chain. */
  about?: string;
  role?: string;
  name?: string;
  due?: string;
  on?: string;
  /** The id of a source known already, or NEW_SOURCE. */
  source?: string;
  title?: string;
  publisher?: string;
  url?: string;
  date?: string;
  note?: string;
};
export const NEW_SOURCE = 'new';

const said = (text: string | undefined) => text?.trim() || undefined;

/** The entry a form stands for, or the names of the fields that are not right yet. */
export function entryOf(fields: EntryFields): { entry: NewEntry } | { wrong: string[] } {
  const { kind, source, about } = fields;
  const shared = {
    on: said(fields.on),
    note: fields.note?.trim() ?? '',
    source:
      source === undefined || source === NEW_SOURCE
        ? {
            title: said(fields.title),
            ...(said(fields.publisher) && { publisher: said(fields.publisher) }),
            ...(said(fields.url) && { url: said(fields.url) }),
            ...(said(fields.date) && { date: said(fields.date) }),
          }
        : { id: source },
  };
  const own: Record<EntryKind, object> = {
    stage: { stage: fields.stage, reason: fields.reason?.trim() ?? '' },
    money: {
      status: fields.status,
      value: fields.value,
      unit: fields.unit,
      ...(fields.qualifier && { qualifier: fields.qualifier }),
    },
    origin: { origin: fields.origin },
    'source-region': { region: about },
    fills: { target: about },
    district: { region: about, role: fields.role },
    department: { name: fields.name },
    team: { name: fields.name },
    milestone: { stage: fields.stage, due: fields.due },
  };
  const parsed = newEntrySchema.safeParse({ kind, ...own[kind], ...shared });
  if (parsed.success) return { entry: parsed.data };
  return { wrong: [...new Set(parsed.error.issues.map(({ path }) => fieldOf(kind, path)))] };
}

/** The field of the form that a place in the entry is typed into. */
function fieldOf(kind: EntryKind, [first, second]: readonly PropertyKey[]): string {
  if (first === 'source') return String(second ?? 'title');
  if (first === 'target' || (first === 'region' && kind !== 'stage')) return 'about';
  return String(first);
}

/** The sources already named for a project, each once: the likeliest to be named again. */
export function sourcesKnown(life: ProjectLife): SourceRef[] {
  const told = [...life.stages, ...Object.values(life.money).flat(), ...life.fills, ...life.districts];
  const all = [...told.flatMap(({ sources }) => sources), ...life.entries.map(({ source }) => source)];
  return [...new Map(all.map((source) => [source.id, source])).values()];
}
