import { z } from 'zod';
import { entityRefSchema, type EntityRef } from '../../../server/contract/common.ts';

const STORED = 'liantu.path-box.recent';
const MOST = 8;

/** Who was chosen as a stop before, on this device, the latest first; nobody where nothing can be kept or read. */
export function recentParties(): EntityRef[] {
  try {
    return z.array(entityRefSchema).parse(JSON.parse(localStorage.getItem(STORED) ?? '[]'));
  } catch {
    return [];
  }
}

export function rememberParty(party: EntityRef): void {
  const kept = [party, ...recentParties().filter(({ id }) => id !== party.id)].slice(0, MOST);
  try {
    localStorage.setItem(STORED, JSON.stringify(kept));
  } catch {
    // A full or forbidden store only means that nothing is offered next time.
  }
}
