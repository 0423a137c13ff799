import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntityRef } from '../../../server/contract/common.ts';
import type { MatrixCell } from '../../../server/contract/district-fit.ts';
import { percent } from '../gap-analysis/gap-analysis.view-model.ts';
import styles from './district-fit.module.css';
import { heatOf, type Heat } from './district-fit.view-model.ts';
import { heatColour } from './heat-colour.ts';

type Props = {
  cell: MatrixCell | null;
  heat: Heat;
  top: number;
  chain: EntityRef;
  district: EntityRef;
  /** Where it stands: `<row> <column>`. */
  at: string;
  /** The one cell of the grid the tab key stops at. */
  reachable: boolean;
  chosen: boolean;
  onKeyDown: (event: KeyboardEvent) => void;
  onOpen: () => void;
};

/** One chain in one district: its figure on its colour, or hatched where the data do not tell. */
export function HeatCell({
  cell,
  heat,
  top,
  chain,
  district,
  at,
  reachable,
  chosen,
  onKeyDown,
  onOpen,
}: Props) {
  const { t } = useTranslation('districts');
  const figure = heatOf(cell, heat);
  const declared = cell?.declared.length ? 'district' : cell?.declaredByParks.length ? 'park' : 'none';
  const shown =
    figure === null ? t('matrix.unknown') : heat === 'completeness' ? percent(figure) : String(figure);
  const label = cell
    ? t('matrix.cell', {
        district: district.name,
        chain: chain.name,
        figure: `${t(`heat.${heat}`)} ${shown}`,
        declared: t(`declared.${declared}`),
        firms: cell.firms,
        projects: cell.projects,
        verdicts: cell.verdicts ? t('matrix.cellVerdicts', cell.verdicts) : '',
      })
    : t('matrix.emptyCell', { district: district.name, chain: chain.name });
  return (
    <button
      type="button"
      data-at={at}
      tabIndex={reachable ? 0 : -1}
      className={[styles.cell, figure === null && styles.unknown, chosen && styles.chosen]
        .filter(Boolean)
        .join(' ')}
      style={figure === null ? undefined : { background: heatColour(heat, figure / top) }}
      title={label}
      aria-label={label}
      aria-pressed={chosen}
      aria-disabled={cell === null}
      onKeyDown={onKeyDown}
      onClick={() => cell && onOpen()}
    >
      <b>{figure === null ? '—' : shown}</b>
      <span className={styles.verdicts}>
        {cell?.verdicts
          ? t('matrix.verdicts', cell.verdicts)
          : t(cell ? 'matrix.unjudged' : 'matrix.nothing')}
      </span>
      {cell && declared !== 'none' && (
        <span className={styles.star} aria-hidden="true">
          {declared === 'district' ? '★' : '☆'}
        </span>
      )}
    </button>
  );
}
