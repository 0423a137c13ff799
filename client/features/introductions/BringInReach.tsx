import { useTranslation } from 'react-i18next';
import type { IntroductionsAnswer } from '../../../server/contract/introductions.ts';
import styles from './ranking.module.css';
import { RelaxationButtons } from './RelaxationButtons.tsx';
import type { MakeChange } from './use-changes.ts';

/** Segments named with each change, those with most candidates first. */
const TOLD_SEGMENTS = 4;

type Props = { answer: IntroductionsAnswer; mute: readonly string[]; change: MakeChange };

/** What would bring some of those out of reach there: each single change as a button, with how many of each segment. */
export function BringInReach({ answer, mute, change }: Props) {
  const { t } = useTranslation('introductions');
  const { relaxations, searched } = answer;
  if (relaxations.length === 0) {
    return answer.reachedAll && <p className={styles.bring}>{t('list.bringNone')}</p>;
  }
  return (
    <div className={styles.bring}>
      <p>{t('list.bring')}</p>
      <RelaxationButtons
        changes={relaxations.map(({ candidates, segments, ...one }) => ({
          ...one,
          opens: candidates,
          note: segments
            .slice(0, TOLD_SEGMENTS)
            .map((group) => t('list.bringOf', { segment: group.segment.name, count: group.candidates }))
            .join(' · '),
        }))}
        asked={{ ties: searched.tieTypes, mute }}
        counts="candidates"
        onApply={(apply, words) => change({ ...apply, path: 0 }, words)}
      />
    </div>
  );
}
