import { useTranslation } from 'react-i18next';
import type { GapAnswer } from '../../../server/contract/gap-analysis.ts';

/** Named numbers with why they are what they are. */
export function Thresholds({ answer, ids }: { answer: GapAnswer; ids: readonly string[] }) {
  const { t, i18n } = useTranslation('gaps');
  return (
    <dl>
      {answer.thresholds
        .filter((threshold) => ids.includes(threshold.id))
        .map(({ id, value, why }) => (
          <div key={id}>
            <dt>
              {t(`threshold.${id}`)} = {value}
            </dt>
            <dd>{i18n.language === 'en' ? t(`thresholdWhy.${id}`) : why}</dd>
          </div>
        ))}
    </dl>
  );
}
