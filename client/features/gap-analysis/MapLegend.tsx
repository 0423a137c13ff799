import { Popover } from 'antd';
import { useTranslation } from 'react-i18next';
import { useColourMode } from '../../ui/colour-mode.ts';
import { verdictBackground, VerdictTag } from '../../ui/VerdictTag.tsx';
import { verdictLook } from '../../ui/verdict-look.ts';
import text from './gap-text.module.css';
import styles from './panorama.module.css';
import { VERDICTS } from './gap-analysis.view-model.ts';

/** What the colours and signs of the panorama mean; the hatch of 数据不足 is explained on the spot. */
export function MapLegend() {
  const { t } = useTranslation('gaps');
  const mode = useColourMode();
  return (
    <div className={styles.legend}>
      {VERDICTS.map((verdict) => (
        <span key={verdict} title={t(`verdictMeans.${verdict}`)}>
          <i
            className={styles.swatch}
            style={{
              background: verdictBackground(verdict, mode),
              borderColor: verdictLook(mode)[verdict].border,
            }}
          />
          {t(`verdict.${verdict}`, { ns: 'common' })}
        </span>
      ))}
      <Popover content={<LegendNote />} trigger={['click', 'hover']}>
        <button type="button" className={styles.plain}>
          {t('legend.more')}
        </button>
      </Popover>
    </div>
  );
}

function LegendNote() {
  const { t } = useTranslation('gaps');
  return (
    <div className={text.note}>
      {VERDICTS.map((verdict) => (
        <p key={verdict}>
          <VerdictTag verdict={verdict} /> {t(`verdictMeans.${verdict}`)}
        </p>
      ))}
      <p>☆ {t('legend.key')}</p>
      <p>→ {t('legend.feeds')}</p>
      <p>{t('legend.counts')}</p>
    </div>
  );
}
