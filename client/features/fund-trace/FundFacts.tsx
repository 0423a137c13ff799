import { Descriptions, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FundSummary, FundTraceAnswer, Outlay } from '../../../server/contract/fund-trace.ts';
import { EntityLink } from '../../ui/EntityLink.tsx';
import { MoneyText } from '../../ui/MoneyText.tsx';
import { EntityClaims } from './EntityClaims.tsx';
import { EntityList } from './EntityList.tsx';
import { OutlayTotals } from './OutlayTotals.tsx';
import styles from './fund-trace.module.css';

/** The fund itself: kind, managers, focus, what it laid out by instrument, and what its sources say of it in figures. */
export function FundFacts({ trace, summary }: { trace: FundTraceAnswer; summary: FundSummary | undefined }) {
  const { t } = useTranslation('funds');
  return (
    <>
      <div className={styles.panelHead}>
        <h2>
          <EntityLink entity={trace.fund} />
        </h2>
        {summary?.kind && <Tag>{t(`kind.${summary.kind}`)}</Tag>}
      </div>
      <Descriptions
        size="small"
        column={1}
        items={[
          ...(summary?.managers.length
            ? [
                {
                  key: 'managers',
                  label: t('table.managers'),
                  children: <EntityList entities={summary.managers} />,
                },
              ]
            : []),
          ...(summary?.focuses.length
            ? [
                {
                  key: 'focuses',
                  label: t('table.focuses'),
                  children: <EntityList entities={summary.focuses} />,
                },
              ]
            : []),
        ]}
      />
      {trace.routes.length > 0 && <p className={styles.note}>{t('panel.hint')}</p>}
      <Outlays trace={trace} />
      <OutlayTotals trace={trace} />
      <EntityClaims id={trace.fund.id} />
    </>
  );
}

function Outlays({ trace }: { trace: FundTraceAnswer }) {
  const { t } = useTranslation('funds');
  const { outlays, withoutAmount, direction } = trace;
  if (outlays.length === 0 && withoutAmount === 0) return null;
  return (
    <>
      <h3>{t(direction === 'down' ? 'outlays.down' : 'outlays.up')}</h3>
      <ul className={styles.holdings}>
        {outlays.map((outlay) => (
          <li key={[outlay.instrument, outlay.status, outlay.unit, outlay.currency].join(' ')}>
            <OutlayLine outlay={outlay} />
          </li>
        ))}
        {withoutAmount > 0 && (
          <li>
            {t(outlays.length > 0 ? 'outlays.alsoWithout' : 'outlays.without', { count: withoutAmount })}
          </li>
        )}
      </ul>
      {outlays.length > 0 && <p className={styles.note}>{t('outlays.note')}</p>}
    </>
  );
}

function OutlayLine({ outlay }: { outlay: Outlay }) {
  const { t } = useTranslation('funds');
  const { instrument, status, approximate, ties, ...money } = outlay;
  return (
    <>
      {instrument ? t(`instrument.${instrument}`) : t('outlays.noInstrument')}{' '}
      <MoneyText money={{ ...money, ...(status && { status }) }} />{' '}
      <span className={styles.note}>
        {t('outlays.ties', { count: ties })}
        {approximate && t('outlays.approximate')}
      </span>
    </>
  );
}
