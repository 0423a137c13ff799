import { DownloadOutlined } from '@ant-design/icons';
import { Button, Checkbox, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import type { MatrixAnswer } from '../../../server/contract/district-fit.ts';
import { download } from '../../graph-canvas/save-picture.ts';
import { EntityLink } from '../../ui/EntityLink.tsx';
import type { DistrictsUrl, SetDistrictsUrl } from './district-fit-url.ts';
import { HEATS, intensity, matrixCsv, matrixRows } from './district-fit.view-model.ts';
import styles from './district-fit.module.css';
import { MatrixCellLink } from './MatrixCellLink.tsx';

type Props = { answer: MatrixAnswer; url: DistrictsUrl; setUrl: SetDistrictsUrl };

/** Chains down, districts across: a table whose colours are a heat map. A cell leads to the gaps of its district. */
export function MatrixView({ answer, url, setUrl }: Props) {
  const { t } = useTranslation('districts');
  const rows = matrixRows(answer, url.bare);
  const save = () => {
    const text = matrixCsv(answer, rows, {
      header: CSV_COLUMNS.map((column) => t(`csv.${column}`)),
      yes: t('csv.yes'),
      notRecorded: t('csv.notRecorded'),
    });
    download(
      new Blob([text], { type: 'text/csv;charset=utf-8' }),
      `${t('title', { region: answer.region.name })}_${answer.basis.asOf}.csv`,
    );
  };
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
        <span className={styles.muted}>
          {t('legend.district')} · {t('legend.park')}
        </span>
        <Checkbox checked={url.bare} onChange={(event) => void setUrl({ bare: event.target.checked })}>
          {t('matrix.bare')}
        </Checkbox>
        <Button size="small" icon={<DownloadOutlined aria-hidden />} onClick={save}>
          CSV
        </Button>
      </div>
      <table className={styles.matrix}>
        <thead>
          <tr>
            <th scope="col">{t('matrix.chain')}</th>
            {answer.districts.map(({ district, declares }) => (
              <th key={district.id} scope="col">
                {district.name}
                <div className={styles.muted}>{t('matrix.declares', { count: declares })}</div>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ chain, cells }) => (
            <tr key={chain.chain.id}>
              <th scope="row">
                <EntityLink entity={chain.chain} mark={false} />
              </th>
              {cells.map((cell, index) => {
                const district = answer.districts[index]?.district;
                return (
                  <td key={district?.id}>
                    {cell && district ? (
                      <MatrixCellLink
                        cell={cell}
                        district={district}
                        chain={chain.chain}
                        asOf={url.asOf}
                        intensity={intensity(cell, url.heat, rows)}
                      />
                    ) : (
                      <span className={styles.none} title={t('matrix.nothing')}>
                        —
                      </span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
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
  'missing',
  'weak',
  'strong',
  'unknown',
] as const;
