import { SlidersOutlined, UndoOutlined } from '@ant-design/icons';
import { Badge, Button, Drawer, InputNumber } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  DEFAULT_WEIGHTS,
  NEUTRAL_READINESS,
  WEIGHTS,
  type Weights,
} from '../../../server/contract/candidate-weights.ts';
import styles from './weights.module.css';
import type { IntroductionsUrl, SetIntroductionsUrl } from './introductions-url.ts';
import {
  changedWeights,
  leastWeight,
  mostWeight,
  WEIGHT_GROUPS,
  type WeightName,
} from './score.view-model.ts';

type Props = { url: IntroductionsUrl; setUrl: SetIntroductionsUrl };

/** What each part of the score counts for: each can be changed, says why it stands where it does, and goes back. */
export function WeightsDrawer({ url, setUrl }: Props) {
  const { t } = useTranslation('introductions');
  const [open, setOpen] = useState(false);
  const count = Object.keys(url.weights).length;
  const weights: Weights = { ...DEFAULT_WEIGHTS, ...url.weights };
  const change = (name: WeightName, value: number) =>
    void setUrl({ weights: changedWeights({ ...weights, [name]: value }) }, { history: 'replace' });
  return (
    <>
      <Badge count={count} size="small" color="#b4530a">
        <Button icon={<SlidersOutlined aria-hidden />} onClick={() => setOpen(true)}>
          {t('weights.button')}
        </Button>
      </Badge>
      <Drawer
        title={t('weights.title')}
        open={open}
        onClose={() => setOpen(false)}
        size={470}
        extra={
          <Button
            icon={<UndoOutlined />}
            disabled={count === 0}
            onClick={() => void setUrl({ weights: null })}
          >
            {t('weights.reset')}
          </Button>
        }
      >
        {WEIGHT_GROUPS.map(({ group, names }) => (
          <section key={group} className={styles.group}>
            <h3>{t(`weights.group.${group}`)}</h3>
            <p>{t(`weights.group.${group}.how`, { neutral: NEUTRAL_READINESS })}</p>
            {names.map((name) => (
              <WeightRow
                key={name}
                name={name}
                value={weights[name]}
                least={leastWeight(name, weights)}
                onChange={(value) => change(name, value)}
              />
            ))}
          </section>
        ))}
      </Drawer>
    </>
  );
}

type RowProps = { name: WeightName; value: number; least: number; onChange: (value: number) => void };

function WeightRow({ name, value, least, onChange }: RowProps) {
  const { t, i18n } = useTranslation('introductions');
  const id = useId();
  return (
    <div className={styles.row}>
      <label htmlFor={id}>{t(`part.${name}`)}</label>
      <InputNumber
        id={id}
        size="small"
        style={{ width: '100%' }}
        min={least}
        max={mostWeight(name)}
        step={0.1}
        value={value}
        onChange={(next) => next !== null && onChange(next)}
      />
      <span className={styles.why}>
        {i18n.language === 'en' ? t(`weights.why.${name}`) : WEIGHTS[name].why}
        {value !== DEFAULT_WEIGHTS[name] && (
          <Button size="small" type="link" onClick={() => onChange(DEFAULT_WEIGHTS[name])}>
            {t('weights.default', { value: DEFAULT_WEIGHTS[name] })}
          </Button>
        )}
      </span>
    </div>
  );
}
