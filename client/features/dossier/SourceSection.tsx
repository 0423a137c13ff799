import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Dossier } from '../../../server/contract/dossier.ts';
import styles from './dossier.module.css';
import { Section } from './Section.tsx';
import { sourceUses } from './sources.view-model.ts';

/** Every source the dossier rests on, with the number of facts it carries here; each leads to all its facts. */
export function SourceSection({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation('dossier');
  const uses = sourceUses(dossier);
  return (
    <Section id="sources" title={t('sources.title')} count={uses.length}>
      {uses.length === 0 && <p className={styles.muted}>{t('sources.none')}</p>}
      <ol className={styles.sources}>
        {uses.map(({ source, facts }) => (
          <li key={source.id}>
            <Link to={`/sources?source=${encodeURIComponent(source.id)}`}>{source.title}</Link>
            <span className={styles.muted}>
              {' '}
              {[
                source.publisher,
                source.date ?? t('source.noDate', { ns: 'ui' }),
                t('sources.facts', { count: facts }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
