import { useTranslation } from 'react-i18next';
import type { Dossier } from '../../../server/contract/dossier.ts';
import { stageName } from '../../ui/model-names.ts';
import { claimWords } from '../entity/entity.view-model.ts';
import { nameList } from './identity.view-model.ts';
import { Section } from './Section.tsx';
import styles from './timeline.module.css';
import { happenings, timelineOf, type Happening } from './timeline.view-model.ts';
import { blockName } from './ties.view-model.ts';

/** What happened when, drawn to scale, and in words below; what has no date is named apart. */
export function TimelineSection({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation('dossier');
  const told = happenings(dossier);
  const { years, lanes, undated } = timelineOf(told);
  const words = useWords();
  if (told.length === 0) return null;
  const dated = lanes
    .flatMap(({ placed }) => placed.map(({ happening }) => happening))
    .sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
  return (
    <Section id="timeline" title={t('timeline.title')} count={dated.length}>
      <p className={styles.muted}>{t('timeline.how')}</p>
      {lanes.length > 0 && (
        <div className={styles.scale} aria-hidden="true">
          {lanes.map(({ lane, rows, placed }) => (
            <div key={lane} className={styles.lane}>
              <span className={styles.laneName}>{t(`timeline.lane.${lane}`)}</span>
              <div className={styles.track} style={{ height: rows * 13 + 8 }}>
                {years.map(({ year, left }) => (
                  <i key={year} className={styles.tick} style={{ left: `${left}%` }} />
                ))}
                {placed.map(({ happening, left, width, row }, index) => (
                  <span
                    key={index}
                    className={`${styles.mark} ${styles[happening.lane]}`}
                    style={{ left: `${left}%`, width: `${width}%`, top: row * 13 + 4 }}
                    title={`${happening.date}　${words(happening)}`}
                  />
                ))}
              </div>
            </div>
          ))}
          <div className={styles.lane}>
            <span className={styles.laneName} />
            <div className={styles.axis}>
              {years.map(({ year, left }) => (
                <span key={year} style={{ left: `${left}%` }}>
                  {year}
                </span>
              ))}
            </div>
          </div>
        </div>
      )}
      <details className={styles.list}>
        <summary>{t('timeline.list', { count: dated.length })}</summary>
        <ol>
          {dated.map((happening, index) => (
            <li key={index}>
              <time>{happening.date}</time> <span>{words(happening)}</span>
            </li>
          ))}
        </ol>
      </details>
      {undated.length > 0 && (
        <>
          <h3>{t('timeline.undated')}</h3>
          <ul className={styles.undated}>
            {undated.map((happening, index) => (
              <li key={index}>{words(happening)}</li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

/** A dated fact in words. */
function useWords(): (happening: Happening) => string {
  const { t, i18n } = useTranslation('dossier');
  const { language } = i18n;
  return (happening) => {
    switch (happening.what) {
      case 'claim': {
        const { claim } = happening;
        const name = language === 'en' ? claim.nameEn : claim.nameZh;
        return t('timeline.claim', { name, value: claimWords(claim, language) });
      }
      case 'project': {
        const { project, stage } = happening.project;
        return t('timeline.project', {
          name: project.name,
          stage: stage ? stageName(stage, language) : t('timeline.noStage'),
        });
      }
      case 'ties':
        return t(`timeline.ties.${happening.moment}`, {
          relation: blockName(happening, language),
          names: nameList(happening.others, language),
        });
      case 'force':
        return t(`timeline.force.${happening.moment}`);
    }
  };
}
