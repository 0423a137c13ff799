import { useTranslation } from 'react-i18next';
import type { GapAnswer } from '../../../server/contract/gap-analysis.ts';
import { moneyWords } from '../../ui/money-words.ts';
import { percent } from './gap-analysis.view-model.ts';

/** 本地配套率 by count and by amount, each with what it rests on; the two are never mixed. */
export function SupplyNote({ answer }: { answer: GapAnswer }) {
  const { t, i18n } = useTranslation('gaps');
  const { local, known } = answer.localSuppliers;
  const { rate, localYuan, knownYuan, withAmount, pairs, from, to } = answer.localSupplyByAmount;
  const money = (yuan: number) =>
    moneyWords({ value: Number((yuan / 1e8).toFixed(4)), unit: '亿元', currency: 'CNY' }, i18n.language);
  return (
    <>
      <p>
        <b>{t('supply.byCount', { rate: percent(answer.localSupplyRate) })}</b>{' '}
        {known > 0
          ? t('supply.formula', { local, known, rate: percent(answer.localSupplyRate) })
          : t('supply.none')}{' '}
        {known > 0 && t('supply.ties', { ties: answer.localSupplyTies })}
      </p>
      <p>
        <b>{t('supply.byAmount', { rate: percent(rate) })}</b>{' '}
        {rate === null
          ? t('supply.noAmount', { pairs })
          : t('supply.amountFormula', {
              local: money(localYuan),
              known: money(knownYuan),
              rate: percent(rate),
              withAmount,
              pairs,
              from,
              to,
            })}
      </p>
      <p>{t('supply.limits')}</p>
    </>
  );
}
