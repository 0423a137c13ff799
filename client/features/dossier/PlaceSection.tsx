import { useTranslation } from 'react-i18next';
import type { Dossier } from '../../../server/contract/dossier.ts';
import { textOr } from '../../i18n/text-or.ts';
import { ConfidenceTag } from '../../ui/ConfidenceTag.tsx';
import { EntityLink } from '../../ui/EntityLink.tsx';
import { SourceList } from '../../ui/SourceList.tsx';
import styles from './dossier.module.css';
import { Section } from './Section.tsx';

/** Where it stands: each seat with the regions around it, the widest first. */
export function PlaceSection({ dossier: { places, entity } }: { dossier: Dossier }) {
  const { t, i18n } = useTranslation('dossier');
  return (
    <Section id="places" title={t('places.title')}>
      {places.length === 0 && <p className={styles.muted}>{t('places.none', { name: entity.name })}</p>}
      <ul className={styles.lines}>
        {places.map(({ tie, role, asOf, confidence, sources, steps }) => (
          <li key={tie ?? 'self'}>
            <span className={styles.muted}>
              {textOr(i18n, 'dossier', `role.${role ?? 'any'}`, role ?? '')}
            </span>
            <ol className={styles.regions}>
              {[...steps].reverse().map((step) => (
                <li key={step.id}>
                  {step.id === entity.id ? step.name : <EntityLink entity={step} mark={false} />}
                </li>
              ))}
            </ol>
            {asOf && (
              <p className={styles.muted}>
                {t('asOf', { ns: 'ui', date: asOf })}{' '}
                {confidence && confidence !== 'stated' && <ConfidenceTag confidence={confidence} />}
              </p>
            )}
            {sources.length > 0 && (
              <details>
                <summary>{t('evidence')}</summary>
                <SourceList sources={sources} />
              </details>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
