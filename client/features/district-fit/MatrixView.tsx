import { Checkbox, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import type { MatrixAnswer } from '../../../server/contract/district-fit.ts';
import { ExportMenu } from '../../ui/table-export/ExportMenu.tsx';
import { ReportButton } from '../reports/ReportButton.tsx';
import { CellDrawer } from './CellDrawer.tsx';
import type { DistrictsUrl, SetDistrictsUrl } from './district-fit-url.ts';
import { matrixExport } from './district-export.ts';
import { HEATS, matrixRows, topOf } from './district-fit.view-model.ts';
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
          <ExportMenu make={() => matrixExport(answer, rows, url.bare, t)} />{' '}
          <ReportButton
            choices={answer.districts.map(({ district: { id, name } }) => ({ kind: 'district', id, name }))}
            search={{ asOf: url.asOf }}
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
