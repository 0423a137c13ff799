import { Button, Checkbox, DatePicker, InputNumber, Select, Slider } from 'antd';
import dayjs from 'dayjs';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_HOPS } from '../../../server/contract/introductions.ts';
import { DEFAULT_LIMITS, type IntroductionsUrl, type SetIntroductionsUrl } from './introductions-url.ts';
import { narrowed } from './introductions.view-model.ts';
import styles from './path-box.module.css';

type Props = { url: IntroductionsUrl; setUrl: SetIntroductionsUrl };

/** What bounds a path besides the kinds of its ties: hops, least strength, reliability, day, hubs and likeness. */
export function OtherLimits({ url, setUrl }: Props) {
  const { t } = useTranslation('introductions');
  const id = useId();
  return (
    <div className={styles.limits}>
      <label htmlFor={`${id}hops`}>{t('limits.hopsShort')}</label>
      <InputNumber
        id={`${id}hops`}
        size="small"
        aria-label={t('limits.hops')}
        min={1}
        max={MAX_HOPS}
        precision={0}
        value={url.maxHops}
        onChange={(maxHops) => maxHops !== null && void setUrl({ maxHops, path: 0 })}
      />
      <span id={`${id}least`}>{t('limits.least')}</span>
      <span className={styles.slider}>
        <LeastStrength
          key={url.minStrength}
          value={url.minStrength}
          labelledBy={`${id}least`}
          onChange={(minStrength) => void setUrl({ minStrength, path: 0 })}
        />
      </span>
      <label htmlFor={`${id}confidence`}>{t('limits.confidence')}</label>
      <Select
        id={`${id}confidence`}
        size="small"
        value={url.minConfidence}
        onChange={(minConfidence) => void setUrl({ minConfidence, path: 0 })}
        options={(['stated', 'inferred', 'contested'] as const).map((value) => ({
          value,
          label: t(`limits.confidence.${value}`),
        }))}
      />
      <span>{t('limits.asOf')}</span>
      <DatePicker
        size="small"
        aria-label={t('limits.asOf')}
        placeholder={t('limits.today')}
        value={url.asOf ? dayjs(url.asOf) : null}
        disabledDate={(day) => day.isAfter(dayjs(), 'day')}
        onChange={(day) => void setUrl({ asOf: day ? day.format('YYYY-MM-DD') : null, path: 0 })}
      />
      <div className={styles.checks}>
        <Checkbox
          checked={url.ended}
          onChange={({ target }) => void setUrl({ ended: target.checked, path: 0 })}
        >
          {t('limits.ended')}
        </Checkbox>
        <Checkbox
          checked={url.hubs}
          onChange={({ target }) => void setUrl({ hubs: target.checked, path: 0 })}
        >
          {t('limits.hubs')}
        </Checkbox>
        <Checkbox
          checked={url.diverse}
          onChange={({ target }) => void setUrl({ diverse: target.checked, path: 0 })}
        >
          {t('limits.diverse')}
        </Checkbox>
        <Button
          size="small"
          disabled={narrowed(url) === 0}
          onClick={() => void setUrl({ ...DEFAULT_LIMITS, path: 0 })}
        >
          {t('limits.reset')}
        </Button>
      </div>
      <details className={styles.how}>
        <summary>{t('limits.how')}</summary>
        {t('limits.strength')}
      </details>
    </div>
  );
}

type LeastProps = { value: number; labelledBy: string; onChange: (value: number) => void };

/** Moves freely and tells its value once it is let go. */
function LeastStrength({ value, labelledBy, onChange }: LeastProps) {
  const { t } = useTranslation('introductions');
  return (
    <Slider
      min={0}
      max={0.9}
      step={0.05}
      defaultValue={value}
      ariaLabelledByForHandle={labelledBy}
      tooltip={{ formatter: (least) => (least ? t('limits.leastFrom', { least }) : t('limits.leastAny')) }}
      onChangeComplete={onChange}
      marks={{ 0: '0', 0.32: t('tier.medium'), 0.62: t('tier.strong') }}
    />
  );
}
