import { useTranslation } from 'react-i18next';
import { CONFIDENCE_FACTOR } from '../../../server/contract/graph-model.ts';
import type { SourcesAnswer } from '../../../server/contract/sources.ts';
import { ConfidenceTag } from '../../ui/ConfidenceTag.tsx';
import { LabelMark } from '../../ui/LabelMark.tsx';
import { labelName } from '../../ui/model-names.ts';
import styles from './sources.module.css';
import { confidenceShares, entityCounts, shareWords } from './sources.view-model.ts';

const number = (value: number) => value.toLocaleString('en-US');

/** What the graph holds in all, how far it can be relied on, and what the words for that mean. */
export function Totals({ totals, sources }: { totals: SourcesAnswer['totals']; sources: number }) {
  const { t, i18n } = useTranslation('sources');
  return (
    <section className={styles.totals} aria-label={t('totals.label')}>
      <dl className={styles.figures}>
        <Figure name={t('totals.sources')} value={number(sources)} />
        <Figure name={t('totals.relationships')} value={number(totals.relationships)} />
        <Figure name={t('totals.claims')} value={number(totals.claims)} />
        <Figure name={t('totals.newest')} value={totals.newest ?? '–'} />
      </dl>
      <ul className={styles.labels} aria-label={t('totals.entities')}>
        {entityCounts(totals).map(({ label, count }) => (
          <li key={label}>
            <LabelMark label={label} /> {labelName(label, i18n.language)} <b>{number(count)}</b>
          </li>
        ))}
      </ul>
      <div className={styles.confidence}>
        {confidenceShares(totals).map(({ confidence, count, share }) => (
          <span key={confidence}>
            <ConfidenceTag confidence={confidence} /> {number(count)}
            <span className={styles.note}> {shareWords(share)}</span>
          </span>
        ))}
        <p className={styles.note}>
          {t('totals.meaning', {
            inferred: shareWords(CONFIDENCE_FACTOR.inferred),
            contested: shareWords(CONFIDENCE_FACTOR.contested),
          })}
        </p>
      </div>
    </section>
  );
}

function Figure({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
