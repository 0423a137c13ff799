import { Segmented, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { FADE_YEARS, FIGURES, type CanvasLook, type Figure } from './canvas-model.ts';
import styles from './graph-canvas.module.css';

type Props = {
  look: CanvasLook;
  onLook: (change: Partial<CanvasLook>) => void;
  known: { amount: boolean; all: boolean };
};

/** What the size and colour of marks tell, and from which age facts fade. */
export function LookChoice({ look, onLook, known }: Props) {
  const { t } = useTranslation('canvas');
  const offered = FIGURES.filter((figure) =>
    figure === 'amount' || figure === 'all' ? known[figure] : true,
  );
  const choice = (by: 'sizeBy' | 'colourBy', none: string) => (
    <label className={styles.choice}>
      {t(by)}
      <Select<Figure | 'none'>
        aria-label={t(by)}
        value={look[by] ?? 'none'}
        onChange={(value) => onLook({ [by]: value === 'none' ? null : value })}
        options={[
          { value: 'none', label: none },
          ...offered.map((figure) => ({ value: figure, label: t(`figure.${figure}`) })),
        ]}
      />
    </label>
  );
  return (
    <div className={styles.choices}>
      {choice('sizeBy', t('sizeBy.none'))}
      {choice('colourBy', t('colourBy.none'))}
      <div className={styles.choice}>
        {t('fade')}
        <Segmented
          aria-label={t('fade')}
          size="small"
          value={look.fadeYears}
          onChange={(fadeYears) => onLook({ fadeYears })}
          options={FADE_YEARS.map((years) => ({
            value: years,
            label: years === 0 ? t('fade.never') : t('fade.years', { years }),
          }))}
        />
      </div>
      <p>{t('fade.hint')}</p>
    </div>
  );
}
