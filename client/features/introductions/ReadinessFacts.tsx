import { useTranslation } from 'react-i18next';
import { NEUTRAL_READINESS } from '../../../server/contract/candidate-weights.ts';
import type { Candidate, ReadinessFact } from '../../../server/contract/candidates.ts';
import { ConfidenceTag } from '../../ui/ConfidenceTag.tsx';
import { EntityLink } from '../../ui/EntityLink.tsx';
import { SourceList } from '../../ui/SourceList.tsx';
import styles from './candidate-facts.module.css';
import page from './introductions.module.css';
import { factKey } from './score.view-model.ts';
import ways from './ways.module.css';

/** What is recorded of a candidate's readiness to come, each fact with its sources; or that nothing is. */
export function ReadinessFacts({ readiness }: { readiness: Candidate['readiness'] }) {
  const { t } = useTranslation('introductions');
  return (
    <>
      <h3>{t('ready.title', { score: readiness.score.toFixed(2) })}</h3>
      {readiness.facts.length === 0 && (
        <p className={page.muted}>{t('ready.none', { neutral: NEUTRAL_READINESS })}</p>
      )}
      {readiness.facts.map((fact) => (
        <Fact key={`${fact.part} ${fact.kind} ${fact.about?.id ?? fact.figure ?? ''}`} fact={fact} />
      ))}
    </>
  );
}

function Fact({ fact }: { fact: ReadinessFact }) {
  const { t } = useTranslation('introductions');
  return (
    <div className={styles.fact}>
      <div className={ways.hopHead}>
        <b>{t(`part.${fact.part}`)}</b>
        <span>{t(factKey(fact), { place: fact.place?.name ?? '', figure: fact.figure ?? '' })}</span>
        {fact.about && <EntityLink entity={fact.about} />}
        <span className={page.number}>{fact.value.toFixed(2)}</span>
        <ConfidenceTag confidence={fact.confidence} />
        {fact.asOf && <span className={page.muted}>{t('asOf', { ns: 'ui', date: fact.asOf })}</span>}
      </div>
      <SourceList sources={fact.sources} {...(fact.evidence !== undefined && { evidence: fact.evidence })} />
    </div>
  );
}
