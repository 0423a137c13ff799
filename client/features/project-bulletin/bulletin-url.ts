import { parseAsFloat, parseAsString, useQueryStates } from 'nuqs';

/** What the address of the bulletin says: the same address over the same facts is the same bulletin. */
const URL_STATE = {
  region: parseAsString,
  period: parseAsString,
  asOf: parseAsString,
  min: parseAsFloat,
  /** The hash the figures had when the address was copied. */
  hash: parseAsString,
  /** A bulletin that was issued. */
  issued: parseAsString,
};

export function useBulletinUrl() {
  return useQueryStates(URL_STATE, { history: 'push' });
}
export type BulletinUrl = ReturnType<typeof useBulletinUrl>[0];
export type SetBulletinUrl = ReturnType<typeof useBulletinUrl>[1];
