import { StopOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Weights } from '../../../server/contract/candidate-weights.ts';
import type { Candidate } from '../../../server/contract/candidates.ts';
import { ConfidenceTag } from '../../ui/ConfidenceTag.tsx';
import { FitParts } from '../../ui/FitParts.tsx';
import { SourceList } from '../../ui/SourceList.tsx';
import factsStyles from './candidate-facts.module.css';
import styles from './introductions.module.css';
import { ReadinessFacts } from './ReadinessFacts.tsx';
import waysStyles from './ways.module.css';

type Props = { candidate: Candidate; weights: Weights; onExclude: () => void };

/** Who a candidate is and why it fits: where it stands, its code, and for each segment the evidence that it works there. */
export function CandidateFacts({ candidate, weights, onExclude }: Props) {
  const { t } = useTranslation('introductions');
  const { company, legalName, listingCode, places, evidence, fit, readiness } = candidate;
  const identity = [legalName, listingCode, places.map((place) => place.name).join('、')].filter(Boolean);
  return (
    <section className={factsStyles.facts}>
      <h3>
        {t('facts.title', { name: company.name })} <FitParts fit={fit} weights={weights} />
        <Button size="small" icon={<StopOutlined aria-hidden />} onClick={onExclude}>
          {t('facts.exclude')}
        </Button>
      </h3>
      {identity.length > 0 && <p className={styles.muted}>{identity.join(' · ')}</p>}
      {evidence.map((fact) => (
        <div key={`${fact.segment.id} ${fact.asOf} ${fact.sources[0]?.id}`} className={factsStyles.fact}>
          <div className={waysStyles.hopHead}>
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
      <ReadinessFacts readiness={readiness} />
    </section>
  );
}
