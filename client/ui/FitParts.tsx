import { Popover } from 'antd';
import { useTranslation } from 'react-i18next';
import { DEFAULT_WEIGHTS, type Weights } from '../../server/contract/candidate-weights.ts';
import type { Candidate } from '../../server/contract/candidates.ts';
import styles from './facts.module.css';

/** How well a candidate fits; pointing at or focusing it shows the parts and what they count for. */
export function FitParts({ fit, weights = DEFAULT_WEIGHTS }: { fit: Candidate['fit']; weights?: Weights }) {
  const { t } = useTranslation('ui');
  const parts = (['evidence', 'standing', 'market'] as const).map((part) => (
    <tr key={part}>
      <th scope="row">{t(`fit.${part}`)}</th>
      <td>
        {fit.parts[part].toFixed(2)} × {weights[part]}
      </td>
      <td className={styles.muted}>{t(`fit.${part}Why`)}</td>
    </tr>
  ));
  return (
    <Popover
      trigger={['hover', 'focus']}
      content={
        <table className={styles.parts}>
          <caption>{t('fit.formula')}</caption>
          <tbody>{parts}</tbody>
        </table>
      }
    >
      <button type="button" className={styles.plain}>
        {t('fit.score', { score: fit.score.toFixed(2) })}
      </button>
    </Popover>
  );
}
