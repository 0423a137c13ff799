import type { TFunction } from 'i18next';
import type { EntityRef, Tie } from '../../../server/contract/common.ts';
import { labelName, relationshipName } from '../model-names.ts';
import { moneyWords } from '../money-words.ts';
import { shareWords } from '../share-words.ts';
import type { ExportTable } from './export-model.ts';

type NamedTie = { tie: Tie; from: EntityRef; to: EntityRef };

const COLUMNS = [
  'from',
  'fromKind',
  'relation',
  'to',
  'toKind',
  'amount',
  'share',
  'confidence',
  'asOf',
  'validFrom',
  'validTo',
  'evidence',
] as const;

/** Ties as rows, each with both ends, what its sources say of it, and the sources. */
export function tieTable(
  name: string,
  ties: readonly NamedTie[],
  { t, language }: { t: TFunction; language: string },
): ExportTable {
  return {
    name,
    header: COLUMNS.map((column) => t(`tie.${column}`, { ns: 'export' })),
    rows: ties.map(({ tie, from, to }) => [
      from.name,
      labelName(from.label, language),
      relationshipName(tie.type, language),
      to.name,
      labelName(to.label, language),
      tie.amount
        ? [
            tie.amount.status && t(`money.${tie.amount.status}`, { ns: 'ui' }),
            moneyWords(tie.amount, language),
          ]
            .filter(Boolean)
            .join(' ')
        : null,
      tie.share === undefined ? null : shareWords(tie.share, tie.shareTo),
      t(`confidence.${tie.confidence}`, { ns: 'common' }),
      tie.asOf,
      tie.validFrom ?? null,
      tie.validTo ?? null,
      tie.evidence ?? null,
    ]),
    rowSources: ties.map(({ tie }) => tie.sources),
  };
}
