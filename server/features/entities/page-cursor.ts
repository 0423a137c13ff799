import { badRequest } from '../../http/errors.ts';
import { type Place, placeSchema } from './entities.queries.ts';

/** Says in one opaque word where a page ended: by the last tie's own values, so added ties shift nothing. */
export function writeCursor(place: Place): string {
  return Buffer.from(JSON.stringify([place.type, place.name, place.tie])).toString('base64url');
}

/** Throws 400 for a cursor this server did not write. */
export function readCursor(cursor: string): Place {
  const parts = readJson(Buffer.from(cursor, 'base64url').toString());
  const [type, name, tie] = Array.isArray(parts) ? (parts as unknown[]) : [];
  const parsed = placeSchema.safeParse({ type, name, tie });
  if (!parsed.success) throw badRequest('cursor', '上一页答复中的 nextCursor');
  return parsed.data;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
