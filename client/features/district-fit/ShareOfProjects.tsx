import { useTranslation } from 'react-i18next';
import type { MatrixAnswer } from '../../../server/contract/district-fit.ts';
import { QueryButton } from '../../ui/QueryButton.tsx';
import { percent } from '../gap-analysis/gap-analysis.view-model.ts';
import styles from './district-fit.module.css';

/** The share of projects that fit what their district declares, with what it is of and what is left out. */
export function ShareOfProjects({ answer }: { answer: MatrixAnswer }) {
  const { t } = useTranslation('districts');
  const { byDistrict, byDistrictOrPark, uncounted } = answer.projects;
  return (
    <>
      <div className={styles.share}>
        <span>{t('share.name')}</span>
        <strong>{percent(byDistrict.share)}</strong>
        <span>{t('share.value', byDistrict)}</span>
        <span>{t('share.parks', { ...byDistrictOrPark, share: percent(byDistrictOrPark.share) })}</span>
        <span className={styles.end}>
          <QueryButton basis={answer.basis} />
        </span>
      </div>
      <p className={styles.muted}>
        {t('share.uncounted', uncounted)} {t('share.caution')}
      </p>
    </>
  );
}
