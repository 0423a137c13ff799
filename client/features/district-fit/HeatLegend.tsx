import { useTranslation } from 'react-i18next';
import styles from './district-fit.module.css';
import type { Heat } from './district-fit.view-model.ts';
import { heatColour } from './heat-colour.ts';

const STEPS = [0, 0.25, 0.5, 0.75, 1];

/** From what to what the colours go, what the hatch says, and the signs of a declaration. */
export function HeatLegend({ heat, top }: { heat: Heat; top: number }) {
  const { t } = useTranslation('districts');
  const share = heat === 'completeness';
  return (
    <span className={styles.legend}>
      <span>{share ? '0%' : heat === 'gaps' || heat === 'strong' ? 0 : 1}</span>
      <span className={styles.scale} aria-hidden="true">
        {STEPS.map((step) => (
          <i key={step} style={{ background: heatColour(heat, step) }} />
        ))}
      </span>
      <span>{share ? '100%' : top}</span>
      <span>
        <i className={styles.hatch} aria-hidden="true" /> {t('legend.unknown')}
      </span>
      <span>{t('legend.district')}</span>
      <span>{t('legend.park')}</span>
    </span>
  );
}
