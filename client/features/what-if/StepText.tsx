import { useTranslation } from 'react-i18next';
import type { Step } from '../../../server/contract/what-if.ts';
import { stageName } from '../../ui/model-names.ts';
import { stepWords } from './what-if.view-model.ts';
import styles from './what-if.module.css';

/** One step in a sentence and, where it changes nothing, why. */
export function StepText({ step }: { step: Step }) {
  const { t, i18n } = useTranslation('whatIf');
  const { key, values } = stepWords(step, { stage: (stage) => stageName(stage, i18n.language), arrow: '→' });
  const extra =
    (values.group ? t('step.inGroup', values) : '') + (values.place ? t('step.inPlace', values) : '');
  const about = step.about === null ? '' : (step.names[step.about]?.name ?? step.about);
  return (
    <span>
      {t(key, { ...values, extra })}{' '}
      <span className={step.outcome === 'applied' ? styles.muted : styles.warning}>
        {t(`outcome.${step.outcome}`, { about })}
      </span>
    </span>
  );
}
