import { useTranslation } from 'react-i18next';
import type { GapAnswer } from '../../../server/contract/gap-analysis.ts';
import { VERDICT_OF_RULE, VERDICT_RULE_IDS } from '../../../server/contract/gap-reason.ts';
import { VerdictTag } from '../../ui/VerdictTag.tsx';
import styles from './gap-text.module.css';
import { Thresholds } from './Thresholds.tsx';

/** How a verdict is reached: the rules in order, how many segments each decided, and the thresholds. */
export function VerdictRules({ answer }: { answer: GapAnswer }) {
  const { t } = useTranslation('gaps');
  return (
    <>
      <p>{t('verdicts.order')}</p>
      <ol className={styles.rules}>
        {VERDICT_RULE_IDS.map((id) => (
          <li key={id}>
            <VerdictTag verdict={VERDICT_OF_RULE[id]} /> {t(`rule.${id}`)}
            <span className={styles.muted}>
              {' '}
              {t('verdicts.decided', {
                count: answer.segments.filter((gap) => gap.reason.rule === id).length,
              })}
            </span>
          </li>
        ))}
      </ol>
      <Thresholds answer={answer} ids={['minGroups']} />
    </>
  );
}
