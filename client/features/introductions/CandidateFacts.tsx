import { useTranslation } from 'react-i18next';
import type { Candidate } from '../../../server/contract/candidates.ts';
import { ConfidenceTag } from '../../ui/ConfidenceTag.tsx';
import { FitParts } from '../../ui/FitParts.tsx';
import { SourceList } from '../../ui/SourceList.tsx';
import styles from './introductions.module.css';

/** Who a candidate is and why it fits: where it stands, its code, and for each segment the evidence that it works there. */
export function CandidateFacts({ candidate }: { candidate: Candidate }) {
  const { t } = useTranslation('introductions');
  const { company, legalName, listingCode, places, evidence, fit } = candidate;
  const identity = [legalName, listingCode, places.map((place) => place.name).join('、')].filter(Boolean);
  return (
    <section className={styles.facts}>
      <h3>
        {t('facts.title', { name: company.name })} <FitParts fit={fit} />
      </h3>
      {identity.length > 0 && <p className={styles.muted}>{identity.join(' · ')}</p>}
      {evidence.map((fact) => (
        <div key={`${fact.segment.id} ${fact.asOf} ${fact.sources[0]?.id}`} className={styles.fact}>
          <div className={styles.hopHead}>
            <b>{fact.segment.name}</b>
            <ConfidenceTag confidence={fact.confidence} />
            <span className={styles.muted}>{t('asOf', { ns: 'ui', date: fact.asOf })}</span>
          </div>
          <SourceList
            sources={fact.sources}
            {...(fact.evidence !== undefined && { evidence: fact.evidence })}
          />
        </div>
      ))}
    </section>
  );
}
