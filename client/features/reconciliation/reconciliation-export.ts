import type { TFunction } from 'i18next';
import type { Pair, QueueAnswer } from '../../../server/contract/reconciliation.ts';
import { labelName } from '../../ui/model-names.ts';
import type { Export } from '../../ui/table-export/export-model.ts';
import type { ReconciliationUrl } from './reconciliation-url.ts';

type Words = TFunction<'reconciliation'>;

const COLUMNS = ['label', 'left', 'leftId', 'right', 'rightId', 'score', 'reasons', 'traps'] as const;

/** The queue as it is shown, with what speaks for and against each pair. */
export function queueExport(answer: QueueAnswer, url: ReconciliationUrl, t: Words, language: string): Export {
  const speaks = (some: readonly { code: string; detail: string }[], kind: 'reason' | 'trap') =>
    some.map(({ code, detail }) => `${t(`${kind}.${code}`)}：${detail}`).join('；') || null;
  const row = ({ left, right, score, reasons, traps }: Pair) => [
    labelName(left.label, language),
    left.name,
    left.id,
    right.name,
    right.id,
    score,
    speaks(reasons, 'reason'),
    speaks(traps, 'trap'),
  ];
  return {
    title: t('title'),
    filters: [
      [t('queue'), t(`view.${url.view}`, { count: answer.total })],
      ...(url.label ? [[t('column.label'), labelName(url.label, language)] as const] : []),
    ],
    basis: answer.basis,
    tables: [
      {
        name: t(`view.${url.view}`, { count: answer.total }),
        header: COLUMNS.map((column) => t(`column.${column}`)),
        rows: answer.pairs.map(row),
      },
    ],
    sources: [],
  };
}
