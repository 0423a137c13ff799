import { Checkbox, Input, type InputRef, Select } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './imports.module.css';
import looks from './mapping.module.css';
import type { SettingsDraft } from './settings.view-model.ts';

type Props = {
  value: SettingsDraft;
  /** Fields that were not right when it was tried. */
  wrong: readonly string[];
  onChange: (value: SettingsDraft) => void;
};

const TEXTS = ['title', 'department', 'date', 'asOf'] as const;
const CONFIDENCES = ['stated', 'inferred', 'contested'] as const;

/** What is asked once for the whole file: what its rows rest on where they do not say. */
export function SettingsForm({ value, wrong, onChange }: Props) {
  const { t } = useTranslation(['imports', 'common']);
  const firstWrong = useRef<InputRef>(null);
  useEffect(() => {
    if (wrong.length > 0) firstWrong.current?.focus();
  }, [wrong]);
  return (
    <section className={styles.section} aria-labelledby="settings">
      <h2 id="settings" className={styles.subtitle}>
        {t('settings.heading')}
      </h2>
      <p className={styles.muted}>{t('settings.hint')}</p>
      <div className={looks.settings}>
        {TEXTS.map((name) => {
          const bad = wrong.includes(name);
          return (
            <label key={name}>
              <span>{t(`settings.${name}`)}</span>
              <Input
                ref={name === TEXTS.find((one) => wrong.includes(one)) ? firstWrong : null}
                required
                aria-invalid={bad}
                aria-describedby={bad ? `settings-${name}` : undefined}
                {...(bad && { status: 'error' as const })}
                maxLength={name === 'title' ? 200 : name === 'department' ? 100 : 10}
                placeholder={t(`settings.${name}Example`)}
                value={value[name]}
                onChange={({ target }) => onChange({ ...value, [name]: target.value })}
              />
              {bad && (
                <small id={`settings-${name}`} className={styles.bad}>
                  {t(name === 'date' || name === 'asOf' ? 'settings.dateWrong' : 'settings.required')}
                </small>
              )}
            </label>
          );
        })}
        <label>
          <span>{t('settings.confidence')}</span>
          <Select
            aria-label={t('settings.confidence')}
            value={value.confidence}
            onChange={(confidence) => onChange({ ...value, confidence })}
            options={CONFIDENCES.map((code) => ({
              value: code,
              label: t(`confidence.${code}`, { ns: 'common' }),
            }))}
          />
        </label>
        <label>
          <span>{t('settings.undecided')}</span>
          <Select
            aria-label={t('settings.undecided')}
            value={value.undecided}
            onChange={(undecided) => onChange({ ...value, undecided })}
            options={(['wait', 'apart'] as const).map((code) => ({
              value: code,
              label: t(`undecided.${code}`),
            }))}
          />
        </label>
        <Checkbox
          checked={value.createMissing}
          onChange={({ target }) => onChange({ ...value, createMissing: target.checked })}
        >
          {t('settings.createMissing')}
        </Checkbox>
      </div>
    </section>
  );
}
