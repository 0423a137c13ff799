import { useTranslation } from 'react-i18next';
import type { ComparedSegment, Introduction } from '../../../server/contract/gap-comparison.ts';
import { EntityLink } from '../../ui/EntityLink.tsx';
import { SourceList } from '../../ui/SourceList.tsx';
import styles from './gap-comparison.module.css';

/** Why both verdicts are what they are, and the sources of every firm, project and introduction that changed. */
export function SegmentEvidence({ entry }: { entry: ComparedSegment }) {
  const { t, i18n } = useTranslation('comparison');
  const language = i18n.language === 'en' ? 'en' : 'zh';
  return (
    <div className={styles.evidence}>
      <div>
        <div>{t('evidence.from', { sentence: entry.sentence.from[language] })}</div>
        <div>{t('evidence.to', { sentence: entry.sentence.to[language] })}</div>
      </div>
      {entry.arrivals.map((firm) => (
        <section key={firm.company.id}>
          <h4>
            <EntityLink entity={firm.company} />
          </h4>
          <span className={styles.muted}>
            {t('evidence.work')} · {t('asOf', { ns: 'ui', date: firm.asOf })}
          </span>
          <SourceList
            sources={firm.sources}
            {...(firm.evidence !== undefined && { evidence: firm.evidence })}
          />
          {firm.seat && (
            <>
              <span className={styles.muted}>
                {t('evidence.seat')} · {t('asOf', { ns: 'ui', date: firm.seat.asOf })}
              </span>
              <SourceList sources={firm.seat.sources} />
            </>
          )}
          <Introductions introductions={firm.introductions} />
        </section>
      ))}
      {entry.projects.map((move) => (
        <section key={move.project.id}>
          <h4>
            <EntityLink entity={move.project} />
          </h4>
          <SourceList sources={move.sources} />
          <Introductions introductions={move.introductions} />
        </section>
      ))}
      {entry.departures.map((firm) => (
        <section key={`left ${firm.company.id}`}>
          <h4>
            <EntityLink entity={firm.company} />
          </h4>
          <SourceList
            sources={firm.sources}
            {...(firm.evidence !== undefined && { evidence: firm.evidence })}
          />
        </section>
      ))}
    </div>
  );
}

function Introductions({ introductions }: { introductions: readonly Introduction[] }) {
  const { t } = useTranslation('comparison');
  return introductions.map(({ by, via, asOf, sources }) => (
    <div key={`${by.id} ${via?.id ?? ''} ${asOf}`}>
      <span className={styles.muted}>
        {t('evidence.introduced', {
          name: via ? t('by.via', { name: by.name, via: via.name }) : by.name,
        })}{' '}
        · {t('asOf', { ns: 'ui', date: asOf })}
      </span>
      <SourceList sources={sources} />
    </div>
  ));
}
