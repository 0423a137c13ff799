import { Popover } from 'antd';
import { useTranslation } from 'react-i18next';
import { NEUTRAL_READINESS, type Weights } from '../../../server/contract/candidate-weights.ts';
import type { IntroducedCandidate } from '../../../server/contract/introductions.ts';
import styles from './ranking.module.css';
import { scoreFactors } from './score.view-model.ts';

type Props = { candidate: IntroducedCandidate; weights: Weights };

const COLOURS = { fit: '#3d5a98', reach: '#1f7a68', readiness: '#a06a12' } as const;

/** A candidate's score with its three parts as bars; pointing at or focusing it gives the parts in numbers. */
export function ScoreParts({ candidate, weights }: Props) {
  const { t } = useTranslation('introductions');
  return (
    <Popover
      trigger={['hover', 'focus']}
      mouseEnterDelay={0.25}
      content={<Parts candidate={candidate} weights={weights} />}
    >
      <button
        type="button"
        className={styles.score}
        aria-label={t('score.label', { score: candidate.score.toFixed(2) })}
      >
        <strong>{candidate.score.toFixed(2)}</strong>
        <span className={styles.bars} aria-hidden="true">
          {scoreFactors(candidate, weights).map(({ part, value }) => (
            <span key={part} className={styles.track}>
              <span
                style={{
                  display: 'block',
                  height: '100%',
                  width: `${value * 100}%`,
                  background: COLOURS[part],
                }}
              />
            </span>
          ))}
        </span>
      </button>
    </Popover>
  );
}

function Parts({ candidate, weights }: Props) {
  const { t } = useTranslation('introductions');
  const { score, path } = candidate;
  const { fit, readiness } = candidate.candidate;
  const factors = scoreFactors(candidate, weights);
  const product = factors
    .map(({ value, weight }) => (weight === 1 ? value.toFixed(2) : `${value.toFixed(2)}^${weight}`))
    .join(' × ');
  return (
    <div className={styles.note}>
      <p>{t('score.formula')}</p>
      <p>{t('score.numbers', { product, score: score.toFixed(2) })}</p>
      <table>
        <tbody>
          {(['evidence', 'standing', 'market'] as const).map((part) => (
            <PartRow
              key={part}
              of="fit"
              name={t(`part.${part}`)}
              value={fit.parts[part]}
              weight={weights[part]}
            />
          ))}
          {(['presence', 'backing', 'expansion', 'means'] as const).map((part) => (
            <PartRow
              key={part}
              of="readiness"
              name={t(`part.${part}`)}
              value={readiness.parts[part]}
              weight={weights[part]}
            />
          ))}
        </tbody>
      </table>
      {readiness.facts.length === 0 && <p>{t('ready.none', { neutral: NEUTRAL_READINESS })}</p>}
      {path && path.worth < path.strength - 1e-9 && (
        <p>{t('score.hubs', { strength: path.strength.toFixed(2), worth: path.worth.toFixed(2) })}</p>
      )}
    </div>
  );
}

type RowProps = { of: 'fit' | 'readiness'; name: string; value: number; weight: number };

function PartRow({ of, name, value, weight }: RowProps) {
  const { t } = useTranslation('introductions');
  return (
    <tr>
      <td style={{ borderInlineStart: `3px solid ${COLOURS[of]}` }}>{t(`part.${of}`)}</td>
      <th scope="row">{name}</th>
      <td>{value.toFixed(2)}</td>
      <td>{t('score.weight', { weight })}</td>
    </tr>
  );
}
