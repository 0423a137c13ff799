import { useTranslation } from 'react-i18next';
import type { GapAnswer, Verdict } from '../../../server/contract/gap-analysis.ts';
import { VerdictTag } from '../../ui/VerdictTag.tsx';
import styles from './gap-analysis.module.css';
import { Thresholds } from './Thresholds.tsx';

/** The rules in the order they are tried; the first that applies decides. */
const RULES: readonly { id: string; verdict: Verdict }[] = [
  { id: 'absence-declared-later', verdict: 'weak' },
  { id: 'only-inferred', verdict: 'weak' },
  { id: 'leader-present', verdict: 'strong' },
  { id: 'several-groups', verdict: 'strong' },
  { id: 'one-group', verdict: 'weak' },
  { id: 'project-producing', verdict: 'weak' },
  { id: 'present-but-unnamed', verdict: 'weak' },
  { id: 'declared-absent', verdict: 'missing' },
  { id: 'not-looked-into', verdict: 'unknown' },
];

/** How a verdict is reached: the rules in order, how many segments each decided, and the thresholds. */
export function VerdictRules({ answer }: { answer: GapAnswer }) {
  const { t } = useTranslation('gaps');
  return (
    <>
      <p>{t('verdicts.order')}</p>
      <ol className={styles.rules}>
        {RULES.map(({ id, verdict }) => (
          <li key={id}>
            <VerdictTag verdict={verdict} /> {t(`rule.${id}`)}
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
