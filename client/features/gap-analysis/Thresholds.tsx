import { useTranslation } from 'react-i18next';
import type { GapAnswer } from '../../../server/contract/gap-analysis.ts';
import type { SettingId } from '../../../server/contract/gap-settings.ts';

/** Named numbers as the answer used them, with why they are what they are. */
export function Thresholds({ answer, ids }: { answer: GapAnswer; ids: readonly SettingId[] }) {
  const { t } = useTranslation('gaps');
  return (
    <dl>
      {answer.thresholds
        .filter((setting) => ids.includes(setting.id))
        .map((setting) => (
          <div key={setting.id}>
            <dt>
              {t(`threshold.${setting.id}`)} = {setting.value}
              {setting.value !== setting.default &&
                ` (${t('settings.changed')}; ${t('settings.default', setting)})`}
            </dt>
            <dd>{t(`thresholdWhy.${setting.id}`)}</dd>
          </div>
        ))}
    </dl>
  );
}
