import { useTranslation } from 'react-i18next';
import type { GapAnswer, SegmentGap } from '../../../server/contract/gap-analysis.ts';
import { EntityLink } from '../../ui/EntityLink.tsx';
import { MoneyText } from '../../ui/MoneyText.tsx';
import { QueryButton } from '../../ui/QueryButton.tsx';
import { SourceList } from '../../ui/SourceList.tsx';
import { ToneTag } from '../../ui/ToneTag.tsx';
import text from './gap-text.module.css';
import styles from './segment-panel.module.css';

const QUERIES = ['gap-analysis/local-firms.cypher', 'gap-analysis/supply-ties.cypher'];

/** How much rests on few suppliers: the independent sources here, and those the local customers are known to have. */
export function SegmentSourcing({ gap, answer }: { gap: SegmentGap; answer: GapAnswer }) {
  const { t } = useTranslation('gaps');
  const { local, customers } = gap.sourcing;
  const { ties, suppliers, hhi, by } = customers;
  return (
    <>
      <p>
        <b>{t('sourcing.local')}</b> {t('sourcing.localSum', local)}{' '}
        {local.groups === 1 && <ToneTag tone="warn">{t('sourcing.single')}</ToneTag>}
      </p>
      <p>
        <b>{t('sourcing.customers')}</b>{' '}
        {suppliers === 0 ? t('sourcing.noneKnown', customers) : t('sourcing.customersSum', customers)}{' '}
        {suppliers === 1 && <ToneTag tone="warn">{t('sourcing.singleKnown')}</ToneTag>}
      </p>
      {suppliers > 0 && (
        <p>
          <b>{t(by === 'share' ? 'sourcing.hhiByShare' : 'sourcing.hhi')}</b>{' '}
          {hhi === null
            ? t('sourcing.noHhi', customers)
            : t('sourcing.hhiSum', {
                hhi: hhi.toFixed(2),
                least: (1 / suppliers).toFixed(2),
                count: suppliers,
                pairs: customers.pairs,
              })}
        </p>
      )}
      {ties.map((tie) => (
        <article key={`${tie.supplier.id} ${tie.buyer.id}`} className={styles.entry}>
          <div className={styles.entryHead}>
            <EntityLink entity={tie.supplier} />
            {tie.local && <ToneTag tone="green">{t('sourcing.here')}</ToneTag>}
            <span className={text.muted}>→</span>
            <EntityLink entity={tie.buyer} mark={false} />
          </div>
          <div className={text.muted}>
            {tie.group.id !== tie.supplier.id && `${t('firms.group')}${tie.group.name} · `}
            {tie.amount ? <MoneyText money={tie.amount} /> : t('sourcing.noAmount')}
            {' · '}
            {t('asOf', { ns: 'ui', date: tie.asOf })}
          </div>
          <SourceList sources={tie.sources} {...(tie.evidence !== undefined && { evidence: tie.evidence })} />
        </article>
      ))}
      <p className={text.muted}>{t('sourcing.limits')}</p>
      <QueryButton basis={{ ...answer.basis, queries: QUERIES }} />
    </>
  );
}
