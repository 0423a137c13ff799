import { Button, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { FIT_PARTS, FIT_WEIGHTS } from '../../../server/contract/district-fit.ts';
import type { DistrictsUrl, SetDistrictsUrl } from './district-fit-url.ts';
import { movedWeights } from './district-fit.view-model.ts';
import styles from './district-fit.module.css';

/** What each part of a fit counts for, each to be moved; the address keeps what differs from the defaults. */
export function WeightFields({ url, setUrl }: { url: DistrictsUrl; setUrl: SetDistrictsUrl }) {
  const { t } = useTranslation('districts');
  const moved = movedWeights(url);
  const weightOf = (part: (typeof FIT_PARTS)[number]) => moved[part] ?? FIT_WEIGHTS[part].weight;
  return (
    <div className={styles.tools}>
      {FIT_PARTS.map((part) => {
        const alone = FIT_PARTS.every((other) => other === part || weightOf(other) === 0);
        return (
          <label key={part} title={t(`partWhy.${part}`)}>
            {t(`part.${part}`)}{' '}
            <InputNumber
              size="small"
              style={{ width: 72 }}
              min={alone ? 0.05 : 0}
              max={1}
              step={0.05}
              value={weightOf(part)}
              onChange={(value) =>
                void setUrl(
                  { [part]: value === FIT_WEIGHTS[part].weight ? null : value },
                  { history: 'replace' },
                )
              }
            />
          </label>
        );
      })}
      {Object.keys(moved).length > 0 && (
        <Button
          size="small"
          onClick={() => void setUrl({ declared: null, firms: null, places: null, projects: null })}
        >
          {t('fit.reset')}
        </Button>
      )}
    </div>
  );
}
