import { createHash } from 'node:crypto';
import type { Values } from '../plan/planned.ts';

/** What a thing was given, in 16 hexadecimal digits, so that it can be told later whether anybody has changed it. */
export function writtenHash(properties: Values): string {
  const stated = Object.entries(properties)
    .filter(([key, value]) => key !== 'batch' && key !== 'batchHash' && value !== null)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(stated)).digest('hex').slice(0, 16);
}

/** The properties of a thing that a batch makes. */
export function markedProperties(id: string, set: Values, batch: string): Values {
  const properties = { ...set, id };
  return { ...properties, batch, batchHash: writtenHash(properties) };
}
