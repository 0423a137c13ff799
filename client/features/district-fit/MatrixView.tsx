import { Checkbox, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import type { MatrixAnswer } from '../../../server/contract/district-fit.ts';
import { ExportMenu } from '../../ui/table-export/ExportMenu.tsx';
import { CellDrawer } from './CellDrawer.tsx';
import type { DistrictsUrl, SetDistrictsUrl } from './district-fit-url.ts';
import { HEATS, matrixRows, matrixTable, topOf } from './district-fit.view-model.ts';
import styles from './district-fit.module.css';
import { HeatGrid } from './HeatGrid.tsx';
import { HeatLegend } from './HeatLegend.tsx';

type Props = { answer: MatrixAnswer; url: DistrictsUrl; setUrl: SetDistrictsUrl };

/** Chains down, districts across, coloured by a figure to choose; a cell opens to what it is made of. */
export function MatrixView({ answer, url, setUrl }: Props) {
  const { t } = useTranslation('districts');
  const rows = matrixRows(answer, url.bare);
  const top = topOf(url.heat, rows);
  const [chain, district] = url.cell?.split('~') ?? [];
  return (
    <>
      <div className={styles.tools}>
        <span className={styles.muted}>{t('heat.label')}</span>
        <Segmented
          size="small"
          aria-label={t('heat.label')}
          value={url.heat}
          options={HEATS.map((heat) => ({ value: heat, label: t(`heat.${heat}`) }))}
          onChange={(heat) => void setUrl({ heat })}
        />
        <HeatLegend heat={url.heat} top={top} />
        <Checkbox checked={url.bare} onChange={(event) => void setUrl({ bare: event.target.checked })}>
          {t('matrix.bare')}
        </Checkbox>
        <span className={styles.end}>
          <ExportMenu
            make={() => ({
              title: t('title', { region: answer.region.name }),
              filters: url.bare ? [[t('matrix.bare'), t('csv.yes')] as const] : [],
              basis: answer.basis,
              tables: [
                {
                  name: t('view.matrix'),
                  header: CSV_COLUMNS.map((column) => t(`csv.${column}`)),
                  rows: matrixTable(answer, rows, {
                    yes: t('csv.yes'),
                    notRecorded: t('csv.notRecorded'),
                  }),
                },
              ],
              sources: [
                ...new Map(
                  answer.cells
                    .flatMap((cell) => [...cell.declared, ...cell.declaredByParks])
                    .flatMap(({ sources }) => sources)
                    .map((source) => [source.id, source]),
                ).values(),
              ],
            })}
          />
        </span>
      </div>
      <HeatGrid answer={answer} rows={rows} heat={url.heat} top={top} cell={url.cell} setUrl={setUrl} />
      {chain && district && (
        <CellDrawer
          region={answer.region.id}
          chain={chain}
          district={district}
          asOf={url.asOf}
          onClose={() => void setUrl({ cell: null })}
        />
      )}
    </>
  );
}

const CSV_COLUMNS = [
  'chain',
  'district',
  'declared',
  'parks',
  'firms',
  'projects',
  'completeness',
  'missing',
  'weak',
  'strong',
  'unknown',
] as const;
