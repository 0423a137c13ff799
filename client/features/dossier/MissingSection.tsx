import { useTranslation } from 'react-i18next';
import type { Dossier } from '../../../server/contract/dossier.ts';
import styles from './dossier.module.css';
import { questionsFor } from './questions.view-model.ts';
import { Section } from './Section.tsx';

/** What the records lack or leave open, as questions to ask. */
export function MissingSection({ dossier }: { dossier: Dossier }) {
  const { t, i18n } = useTranslation('dossier');
  const questions = questionsFor(dossier, i18n.language);
  return (
    <Section id="missing" title={t('missing.title')} count={questions.length}>
      {questions.length === 0 && <p className={styles.muted}>{t('missing.none')}</p>}
      <ul className={styles.lines}>
        {questions.map(({ key, values }) => (
          <li key={key}>{t(`ask.${key}`, { ns: 'brief', ...values })}</li>
        ))}
      </ul>
    </Section>
  );
}
