import { Segmented, Table, Tooltip, type TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntityRef } from '../../../server/contract/common.ts';
import type { FundCoverageAnswer } from '../../../server/contract/fund-trace.ts';
import { EntityLink } from '../../ui/EntityLink.tsx';
import { heatColour } from '../district-fit/heat-colour.ts';
import {
  COVERAGE_HEATS,
  heatOfCell,
  matrixOf,
  topOfCells,
  type CoverageHeat,
  type MatrixRow,
} from './coverage.view-model.ts';
import styles from './coverage.module.css';
import page from './fund-trace.module.css';

/** Shares of the top the legend shows the colours of. */
const STEPS = [0, 0.25, 0.5, 0.75, 1];

type Props = {
  coverage: FundCoverageAnswer;
  heat: CoverageHeat;
  onHeat: (heat: CoverageHeat) => void;
  /** Opens the fund's trace, at the chain where it leads there: a mere focus does not. */
  onOpen: (fund: string, chain: string | null) => void;
};

/** A heat map: rows are chains, columns the funds that cover any of them; an empty cell is an unrecorded tie. */
export function CoverageMatrix({ coverage, heat, onHeat, onOpen }: Props) {
  const { t } = useTranslation('funds');
  const { funds, rows } = useMemo(() => matrixOf(coverage), [coverage]);
  const top = topOfCells(rows, heat);
  const columns: TableColumnsType<MatrixRow> = [
    {
      title: t('coverage.chain'),
      key: 'chain',
      fixed: 'left',
      width: 190,
      render: (_, { chain }) => <EntityLink entity={chain} />,
    },
    {
      title: t('coverage.funds'),
      key: 'funds',
      fixed: 'left',
      width: 72,
      align: 'right',
      sorter: (a, b) => a.funds - b.funds,
      render: (_, row) =>
        row.funds > 0 ? row.funds : <span className={styles.none}>{t('coverage.noRecord')}</span>,
    },
    ...funds.map((fund, index) => ({
      title: fund.name,
      key: fund.id,
      width: 104,
      align: 'center' as const,
      onCell: (row: MatrixRow) => {
        const cell = row.cells[index];
        return cell ? { style: { background: heatColour('firms', heatOfCell(cell, heat) / top) } } : {};
      },
      render: (_: unknown, row: MatrixRow) => (
        <CoverageCell cell={row.cells[index] ?? null} fund={fund} chain={row.chain} onOpen={onOpen} />
      ),
    })),
  ];
  return (
    <>
      <div className={styles.heat}>
        <span>{t('coverage.heat')}</span>
        <Segmented<CoverageHeat>
          size="small"
          aria-label={t('coverage.heat')}
          value={heat}
          onChange={onHeat}
          options={COVERAGE_HEATS.map((value) => ({ value, label: t(`coverage.heat.${value}`) }))}
        />
        <span className={styles.scale}>
          0
          {STEPS.map((step) => (
            <i key={step} aria-hidden="true" style={{ background: heatColour('firms', step) }} />
          ))}
          {top}
        </span>
      </div>
      <p className={page.note}>{t('coverage.legend')}</p>
      <Table
        size="small"
        bordered
        rowKey={({ chain }) => chain.id}
        columns={columns}
        dataSource={rows}
        pagination={false}
        scroll={{ x: 'max-content' }}
        rowClassName={(row) => (row.funds === 0 ? (styles.emptyRow ?? '') : '')}
      />
    </>
  );
}

type CellProps = {
  cell: MatrixRow['cells'][number];
  fund: EntityRef;
  chain: EntityRef;
  onOpen: Props['onOpen'];
};

/** 聚焦, money put in 投n, introduced 引n: by word and figure, not by colour alone. */
function CoverageCell({ cell, fund, chain, onOpen }: CellProps) {
  const { t } = useTranslation('funds');
  if (!cell) return null;
  const parts = [
    cell.focuses && { key: 'focus', text: t('coverage.focus'), className: styles.focus },
    cell.invests > 0 && {
      key: 'invest',
      text: t('coverage.invest', { count: cell.invests }),
      className: styles.invest,
    },
    cell.introduced > 0 && {
      key: 'introduce',
      text: t('coverage.introduce', { count: cell.introduced }),
      className: styles.introduce,
    },
  ].filter((part) => part !== false);
  return (
    <Tooltip title={t('coverage.sources', { count: cell.sources })}>
      <button
        type="button"
        className={styles.cell}
        aria-label={t('coverage.open', {
          fund: fund.name,
          chain: chain.name,
          what: parts.map(({ text }) => text).join('、'),
        })}
        onClick={() => onOpen(fund.id, cell.invests + cell.introduced > 0 ? chain.id : null)}
      >
        {parts.map(({ key, text, className }) => (
          <span key={key} className={className}>
            {text}
          </span>
        ))}
      </button>
    </Tooltip>
  );
}
