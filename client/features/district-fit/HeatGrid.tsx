import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatrixAnswer } from '../../../server/contract/district-fit.ts';
import { EntityLink } from '../../ui/EntityLink.tsx';
import type { SetDistrictsUrl } from './district-fit-url.ts';
import styles from './district-fit.module.css';
import { stepFrom, type Heat, type MatrixRow } from './district-fit.view-model.ts';
import { HeatCell } from './HeatCell.tsx';

type Props = {
  answer: MatrixAnswer;
  rows: readonly MatrixRow[];
  heat: Heat;
  /** The figure of the fullest colour. */
  top: number;
  /** The cell that is open, `<chain>~<district>`. */
  cell: string | null;
  setUrl: SetDistrictsUrl;
};

/** The heat map as a table: arrows, Home and End move, Enter opens a cell. */
export function HeatGrid({ answer, rows, heat, top, cell: open, setUrl }: Props) {
  const { t } = useTranslation('districts');
  const grid = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState({ row: 0, column: 0 });
  const size = { rows: rows.length, columns: answer.districts.length };
  const move = (event: KeyboardEvent, from: { row: number; column: number }) => {
    const next = stepFrom(from, event.key, size);
    if (!next) return;
    event.preventDefault();
    setAt(next);
    grid.current?.querySelector<HTMLElement>(`[data-at="${next.row} ${next.column}"]`)?.focus();
  };
  const counted = heat === 'firms' || heat === 'projects';
  return (
    <table className={styles.matrix} ref={grid} aria-label={t('matrix.label')}>
      <thead>
        <tr>
          <th scope="col">{t('matrix.chain')}</th>
          {answer.districts.map(({ district, declares }) => (
            <th key={district.id} scope="col">
              {district.name}
              <div className={styles.muted}>{t('matrix.declares', { count: declares })}</div>
            </th>
          ))}
          {counted && (
            <th scope="col" title={t('total.hint')}>
              {t('total.name')}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ chain, cells }, row) => (
          <tr key={chain.chain.id}>
            <th scope="row">
              <EntityLink entity={chain.chain} mark={false} />
            </th>
            {answer.districts.map(({ district }, column) => {
              const key = `${chain.chain.id}~${district.id}`;
              return (
                <td key={district.id}>
                  <HeatCell
                    cell={cells[column] ?? null}
                    {...{ heat, top, district }}
                    chain={chain.chain}
                    at={`${row} ${column}`}
                    reachable={at.row === row && at.column === column}
                    chosen={open === key}
                    onKeyDown={(event) => move(event, { row, column })}
                    onOpen={() => {
                      setAt({ row, column });
                      void setUrl({ cell: key });
                    }}
                  />
                </td>
              );
            })}
            {counted && <Total value={chain.total[heat]} />}
          </tr>
        ))}
      </tbody>
      {counted && (
        <tfoot>
          <tr>
            <th scope="row" title={t('total.hint')}>
              {t('total.name')}
            </th>
            {answer.districts.map(({ district, total }) => (
              <Total key={district.id} value={total[heat]} />
            ))}
            <Total value={answer.total[heat]} />
          </tr>
        </tfoot>
      )}
    </table>
  );
}

/** A total of different firms or projects. Shares and verdicts of districts do not add up to any, and have none. */
function Total({ value }: { value: number }) {
  const { t } = useTranslation('districts');
  return (
    <td className={styles.total} title={t('total.hint')}>
      {value}
    </td>
  );
}
