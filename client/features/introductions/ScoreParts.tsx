import { Popover } from 'antd';
import { useTranslation } from 'react-i18next';
import type { IntroducedCandidate } from '../../../server/contract/introductions.ts';
import styles from './introductions.module.css';

/** A candidate's score with its two parts as bars; pointing at or focusing it explains the product. */
export function ScoreParts({ candidate: { score, parts, path } }: { candidate: IntroducedCandidate }) {
  const { t } = useTranslation('introductions');
  const bar = (part: 'fit' | 'reach', colour: string) => (
    <span className={styles.track}>
      <span
        style={{ display: 'block', height: '100%', width: `${parts[part] * 100}%`, background: colour }}
      />
    </span>
  );
  return (
    <Popover
      trigger={['hover', 'focus']}
      mouseEnterDelay={0.25}
      content={
        <div className={styles.note}>
          <p>{t('score.formula')}</p>
          <p>
            {t('score.numbers', {
              fit: parts.fit.toFixed(2),
              reach: parts.reach.toFixed(2),
              score: score.toFixed(2),
            })}
          </p>
          {path && path.worth < path.strength - 1e-9 && (
            <p>{t('score.hubs', { strength: path.strength.toFixed(2), worth: path.worth.toFixed(2) })}</p>
          )}
        </div>
      }
    >
      <button
        type="button"
        className={styles.score}
        aria-label={t('score.label', { score: score.toFixed(2) })}
      >
        <strong>{score.toFixed(2)}</strong>
        <span className={styles.bars} aria-hidden="true">
          {bar('fit', '#3d5a98')}
          {bar('reach', '#1f7a68')}
        </span>
      </button>
    </Popover>
  );
}
