import { Popover } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { EntityRef } from '../../../server/contract/common.ts';
import type { MatrixCell } from '../../../server/contract/district-fit.ts';
import { DeclarationList } from './DeclarationList.tsx';
import styles from './district-fit.module.css';

type Props = {
  cell: MatrixCell;
  district: EntityRef;
  chain: EntityRef;
  asOf: string | null;
  /** In [0, 1], how dark it is. */
  intensity: number;
};

/** One chain in one district: counts and verdicts leading to its gaps, and a star that shows who declares it. */
export function MatrixCellLink({ cell, district, chain, asOf, intensity }: Props) {
  const { t } = useTranslation('districts');
  const { verdicts } = cell;
  const declared = cell.declared.length > 0 ? 'district' : cell.declaredByParks.length > 0 ? 'park' : 'none';
  const label = t('matrix.cell', {
    district: district.name,
    chain: chain.name,
    declared: t(`declared.${declared}`),
    firms: cell.firms,
    projects: cell.projects,
    verdicts: verdicts ? t('matrix.cellVerdicts', verdicts) : '',
  });
  const search = new URLSearchParams({ chain: chain.id, region: district.id, ...(asOf && { asOf }) });
  const content = (
    <>
      <div>{t('matrix.counts', { firms: cell.firms, projects: cell.projects })}</div>
      <div className={styles.verdicts}>
        {verdicts ? t('matrix.verdicts', verdicts) : t('matrix.unjudged')}
      </div>
    </>
  );
  // Light enough for dark type at its darkest.
  const style = { background: `rgb(0 114 178 / ${(intensity * 0.45).toFixed(2)})` };
  return (
    <>
      {verdicts ? (
        <Link to={`/gaps?${search}`} className={styles.cell} style={style} title={label} aria-label={label}>
          {content}
        </Link>
      ) : (
        <span className={styles.cell} style={style} title={label}>
          {content}
        </span>
      )}
      {declared !== 'none' && (
        <Popover
          trigger="click"
          content={<DeclarationList declarations={[...cell.declared, ...cell.declaredByParks]} />}
        >
          <button
            type="button"
            className={styles.star}
            aria-label={t('declared.open', { district: district.name, chain: chain.name })}
          >
            {declared === 'district' ? '★' : '☆'}
          </button>
        </Popover>
      )}
    </>
  );
}
