import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { UrgentGap } from '../../../server/contract/overview.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { EntityLink } from '../../ui/EntityLink.tsx';
import { VerdictTag } from '../../ui/VerdictTag.tsx';
import { gapAddress, wayInAddress, type Seen } from './overview.view-model.ts';
import styles from './overview.module.css';

const two = (value: number | null) => (value === null ? '—' : value.toFixed(2));

/** The most urgent gaps over all chains: how urgent and why, who is to see to it, who could come. */
export function UrgentGaps({ gaps, seen }: { gaps: readonly UrgentGap[]; seen: Seen }) {
  const { t, i18n } = useTranslation('overview');
  if (gaps.length === 0) return <EmptyState title={t('urgent.none')} hint={t('urgent.noneHint')} />;
  return (
    <ol className={styles.list}>
      {gaps.map((gap) => (
        <li key={gap.segment.id}>
          <div className={styles.line}>
            <VerdictTag verdict={gap.verdict} />
            <Link to={gapAddress(gap.chain.id, seen, gap.segment.id)} className={styles.strong}>
              {gap.segment.name}
            </Link>
            <span className={styles.muted}>{gap.chain.name}</span>
            <span className={styles.end}>
              {t('urgent.priority')} <b>{two(gap.priority.score)}</b>
              <span className={styles.muted}>
                {' = '}
                {t('urgent.parts', {
                  criticality: two(gap.priority.criticality),
                  shortage: two(gap.priority.shortage),
                  demand: two(gap.priority.demand),
                })}
              </span>
            </span>
          </div>
          <p className={styles.why}>{i18n.language === 'en' ? gap.sentence.en : gap.sentence.zh}</p>
          <div className={styles.line}>
            <span className={styles.muted}>{t('urgent.responsible')}</span>
            {gap.responsible.length === 0 ? (
              <span>{t('urgent.nobody')}</span>
            ) : (
              gap.responsible.map(({ institution, confidence, asOf, evidence }) => (
                <span key={institution.id} title={[evidence, asOf].filter(Boolean).join(' · ')}>
                  <EntityLink entity={institution} mark={false} />
                  {confidence !== 'stated' && (
                    <span className={styles.muted}> {t(`common:confidence.${confidence}`)}</span>
                  )}
                </span>
              ))
            )}
            <span className={styles.end}>
              <Link to={wayInAddress(gap.chain.id, gap.segment.id, seen)}>
                {t('urgent.candidates', { count: gap.candidates })}
              </Link>
              {' · '}
              {t('urgent.pipeline', { count: gap.pipeline })}
            </span>
          </div>
        </li>
      ))}
    </ol>
  );
}
