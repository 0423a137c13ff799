import { useTranslation } from 'react-i18next';
import type { FundLedgerAnswer } from '../../../server/contract/fund-trace-ledger.ts';
import { MoneyText } from '../../ui/MoneyText.tsx';
import { SourceList } from '../../ui/SourceList.tsx';
import { yiWords } from './holdings.view-model.ts';
import page from './fund-trace.module.css';

/** What the target is worked out from: the base, the figures it is read from, and who did not say. */
export function LedgerBase({ answer }: { answer: FundLedgerAnswer }) {
  const { t, i18n } = useTranslation('ledger');
  const { base, baseFigures, baseUnknown, version } = answer;
  return (
    <details>
      <summary>
        {base
          ? t('base.is', {
              kind: t(`base.${version.base.kind}`),
              amount: yiWords(base, i18n.language),
              multiple: version.multiple,
            })
          : t('base.none', { kind: t(`base.${version.base.kind}`) })}
      </summary>
      {baseFigures.map((figure, index) => (
        <div key={`${figure.asOf} ${index}`}>
          {figure.of?.name} <MoneyText money={figure.amount} />{' '}
          <span className={page.note}>{figure.asOf}</span>
          <SourceList sources={figure.sources} />
        </div>
      ))}
      {baseUnknown.length > 0 && (
        <p className={page.note}>
          {t('base.unknown', { names: baseUnknown.map(({ name }) => name).join('、') })}
        </p>
      )}
    </details>
  );
}
