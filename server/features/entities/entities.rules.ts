import type { EntityAnswer } from '../../contract/entities.ts';

/** What serves search and loading, or stands elsewhere in the answer. */
const NOT_SHOWN = new Set([
  'id',
  'name',
  'sources',
  'namePinyin',
  'nameInitials',
  'searchPinyin',
  'seedHash',
  'dataset',
  'batch',
  'batchHash',
  'version',
  'given',
  'editedBy',
  'editedAt',
  'enteredBy',
  'enteredAt',
]);

/** The properties a person cares for, in the order of their names; what is no plain value or list of texts is left out. */
export function shownProperties(stored: Record<string, unknown>): EntityAnswer['properties'] {
  const shown = Object.entries(stored).flatMap(
    ([key, value]): [string, string | number | boolean | string[]][] => {
      if (NOT_SHOWN.has(key)) return [];
      if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
        return [[key, value]];
      return isTexts(value) && value.length > 0 ? [[key, value]] : [];
    },
  );
  return Object.fromEntries(shown.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
