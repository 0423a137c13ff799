import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Export } from './export-model.ts';

/**
 * SHA-256, in hexadecimal, of what a report says: title, filters, queries, dates, figures, tables and sources. Two reports with
 * the same hash hold the same figures; the moment and the machine they were made on do not count.
 */
export function contentHash({ title, filters, basis, figures, tables, sources }: Export): string {
  const said = {
    title,
    filters,
    queries: [...basis.queries].sort(),
    asOf: basis.asOf ?? null,
    newest: basis.newest,
    ...(figures && { figures }),
    tables: tables.map(({ name, header, rows, note, rowSources }) => ({
      name,
      header,
      rows,
      note: note ?? null,
      ...(rowSources && { rowSources: rowSources.map((row) => row.map(({ id }) => id)) }),
    })),
    sources: sources.map(({ id }) => id).sort(),
  };
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(said))));
}
