import { parseAsBoolean, parseAsInteger, parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { PROBLEM_KINDS } from '../../../server/contract/imports-batch.ts';
import { OUTCOMES } from './batch.view-model.ts';

const URL_STATE = {
  /** What was planned is left for the mapping, to change it. */
  mapping: parseAsBoolean.withDefault(false),
  outcome: parseAsStringLiteral(OUTCOMES),
  /** Of facts: what kind of thing they are. */
  kind: parseAsString,
  problem: parseAsStringLiteral(PROBLEM_KINDS),
  sheet: parseAsString,
  page: parseAsInteger.withDefault(1),
};

export const useImportUrl = () => useQueryStates(URL_STATE);
export type ImportUrl = ReturnType<typeof useImportUrl>[0];
export type SetImportUrl = ReturnType<typeof useImportUrl>[1];
