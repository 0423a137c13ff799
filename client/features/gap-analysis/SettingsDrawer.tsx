import { SlidersOutlined, UndoOutlined } from '@ant-design/icons';
import { Badge, Button, Drawer, InputNumber } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UsedSetting } from '../../../server/contract/gap-settings.ts';
import { ToneTag } from '../../ui/ToneTag.tsx';
import { useGapSettings } from './gap-settings-url.ts';
import text from './gap-text.module.css';
import styles from './settings.module.css';

const PARTS: readonly UsedSetting['part'][] = [
  'verdict',
  'completeness',
  'criticality',
  'shortage',
  'demand',
];

/** Opens the thresholds and weights an answer used: each can be changed, sees its default and goes back to it. */
export function SettingsDrawer({ settings }: { settings: readonly UsedSetting[] }) {
  const { t } = useTranslation('gaps');
  const [open, setOpen] = useState(false);
  const { changed, change, resetAll } = useGapSettings();
  const count = Object.keys(changed).length;
  return (
    <>
      <Badge count={count} size="small" color="#b4530a">
        <Button
          size="small"
          icon={<SlidersOutlined aria-hidden />}
          aria-label={count ? t('settings.buttonChanged', { count }) : t('settings.button')}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {t('settings.short')}
        </Button>
      </Badge>
      <Drawer
        title={t('settings.title')}
        open={open}
        onClose={() => setOpen(false)}
        mask={false}
        size={430}
        extra={
          <Button size="small" disabled={count === 0} onClick={resetAll}>
            {t('settings.resetAll')}
          </Button>
        }
      >
        <p className={text.muted}>{t('settings.hint')}</p>
        {PARTS.map((part) => (
          <fieldset key={part} className={styles.part}>
            <legend>{t(`settings.part.${part}`)}</legend>
            {settings
              .filter((setting) => setting.part === part)
              .map((setting) => (
                <SettingField
                  key={setting.id}
                  setting={setting}
                  value={changed[setting.id] ?? setting.default}
                  onChange={(value) => change(setting.id, value)}
                />
              ))}
          </fieldset>
        ))}
      </Drawer>
    </>
  );
}

type FieldProps = { setting: UsedSetting; value: number; onChange: (value: number | null) => void };

function SettingField({ setting, value, onChange }: FieldProps) {
  const { t } = useTranslation('gaps');
  const id = useId();
  const { min, max, whole } = setting;
  const name = t(`threshold.${setting.id}`);
  const differs = value !== setting.default;
  return (
    <div className={styles.setting}>
      <div className={styles.row}>
        <label htmlFor={id}>{name}</label>
        {differs && <ToneTag tone="warn">{t('settings.changed')}</ToneTag>}
        <span className={text.end}>
          {differs && (
            <Button
              type="text"
              size="small"
              icon={<UndoOutlined />}
              aria-label={t('settings.reset', { name })}
              onClick={() => onChange(null)}
            />
          )}
          <InputNumber
            id={id}
            aria-describedby={`${id}-why`}
            size="small"
            className={styles.number ?? ''}
            {...{ min, max, value }}
            step={whole ? 1 : max > 1 ? 0.5 : 0.05}
            {...(whole && { precision: 0 })}
            onChange={onChange}
          />
        </span>
      </div>
      <div id={`${id}-why`} className={text.muted}>
        {t(`thresholdWhy.${setting.id}`)}
        <span className={styles.range}>{t('settings.default', { value: setting.default, min, max })}</span>
      </div>
    </div>
  );
}
