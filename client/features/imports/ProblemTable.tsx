import { DownloadOutlined } from '@ant-design/icons';
import { Select, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { refusedRowsRoute } from '../../../server/contract/imports.ts';
import type { Batch, ImportCounts, ProblemKind } from '../../../server/contract/imports-batch.ts';
import type { RowProblem } from '../../../server/contract/imports-plan.ts';
import { addressOf } from '../../api/call.ts';
import { dossierAddress } from '../../ui/entity-addresses.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { sheetsWithProblems } from './batch.view-model.ts';
import styles from './imports.module.css';
import type { ImportUrl, SetImportUrl } from './imports-url.ts';
import { useProblems } from './imports.query.ts';
import { PlanTable } from './PlanTable.tsx';
import { columnLetter } from './mapping-draft.view-model.ts';
import { useReason } from './use-reason.ts';

const PAGE_SIZE = 50;

type Props = {
  batch: Batch;
  counts: ImportCounts;
  outcome: 'refused' | 'undecided';
  url: ImportUrl;
  setUrl: SetImportUrl;
};

/** The cells that keep rows out: where they stand, what stands there, and what was expected. */
export function ProblemTable({ batch, counts, outcome, url, setUrl }: Props) {
  const { t } = useTranslation('imports');
  const sheets = sheetsWithProblems(counts);
  const sheet = sheets.find((name) => name === url.sheet);
  const kinds = kindsOf(counts, sheet);
  const kind = kinds.find((one) => one.kind === url.problem)?.kind;
  const rows = counts.rows[outcome];
  const query = useProblems(
    batch,
    { outcome, ...(kind && { kind }), ...(sheet !== undefined && { sheet }) },
    { offset: (url.page - 1) * PAGE_SIZE, limit: PAGE_SIZE },
    rows > 0,
  );
  const columns = useColumns(outcome, batch.sheets.length > 1);
  if (rows === 0) return <EmptyState title={t(`none.${outcome}`)} />;
  return (
    <>
      <div className={styles.filters}>
        <Select
          allowClear
          className={styles.filter ?? ''}
          aria-label={t('filter.problem')}
          placeholder={t('filter.anyProblem')}
          value={kind}
          onChange={(next: ProblemKind | undefined) => void setUrl({ problem: next ?? null, page: null })}
          options={kinds.map((one) => ({
            value: one.kind,
            label: `${t(`problem.${one.kind}`)} ${one.count}`,
          }))}
        />
        {sheets.length > 1 && (
          <Select
            allowClear
            className={styles.filter ?? ''}
            aria-label={t('filter.sheet')}
            placeholder={t('filter.anySheet')}
            value={sheet}
            onChange={(next: string | undefined) => void setUrl({ sheet: next ?? null, page: null })}
            options={sheets.map((name) => ({ value: name, label: name }))}
          />
        )}
        {sheets
          .filter((name) => sheet === undefined || name === sheet)
          .map((name) => (
            <a
              key={name}
              download
              href={addressOf(refusedRowsRoute, { params: { id: batch.id }, query: { sheet: name } })}
            >
              <DownloadOutlined aria-hidden />{' '}
              {sheets.length > 1 ? t('problems.downloadOf', { sheet: name }) : t('problems.download')}
            </a>
          ))}
        {outcome === 'undecided' && <Link to="/reconciliation">{t('problems.decide')}</Link>}
      </div>
      <p className={styles.muted}>{t(`problems.hint.${outcome}`)}</p>
      <PlanTable
        query={query}
        rowKey={(problem) => `${problem.sheet} ${problem.line} ${problem.column} ${problem.kind}`}
        columns={columns}
        pageSize={PAGE_SIZE}
        waiting={8}
        page={url.page}
        onPage={(page) => void setUrl({ page })}
        width={860}
      />
    </>
  );
}

function kindsOf(
  { problems }: ImportCounts,
  sheet: string | undefined,
): { kind: ProblemKind; count: number }[] {
  const counted = new Map<ProblemKind, number>();
  for (const { kind, sheet: of, count } of problems) {
    if (sheet === undefined || of === sheet) counted.set(kind, (counted.get(kind) ?? 0) + count);
  }
  return [...counted].map(([kind, count]) => ({ kind, count })).toSorted((a, b) => b.count - a.count);
}

function useColumns(outcome: 'refused' | 'undecided', many: boolean): TableColumnsType<RowProblem> {
  const { t } = useTranslation('imports');
  const reason = useReason();
  return [
    {
      title: t('column.place'),
      key: 'place',
      width: 200,
      render: (_, { sheet, line, column, header }) => (
        <>
          {many && sheet} {t('place.line', { line })}
          {column > 0 && (
            <div className={styles.muted}>
              {t('place.columnOf', { letter: columnLetter(column), header: header || '–' })}
            </div>
          )}
        </>
      ),
    },
    { title: t('column.problem'), key: 'problem', width: 130, render: (_, { kind }) => t(`problem.${kind}`) },
    {
      title: t('column.value'),
      key: 'value',
      width: 240,
      render: (_, { value }) =>
        value === '' ? (
          <span className={styles.muted}>{t('values.none')}</span>
        ) : (
          <code className={styles.cell}>{value}</code>
        ),
    },
    { title: t('column.expected'), key: 'expected', render: (_, { expected }) => reason(expected) },
    ...(outcome === 'undecided'
      ? [
          {
            title: t('column.candidates'),
            key: 'candidates',
            width: 220,
            render: (_: unknown, { candidates = [] }: RowProblem) =>
              candidates.map(({ id, name }) => (
                <div key={id}>
                  <Link to={dossierAddress(id)}>{name}</Link>
                </div>
              )),
          },
        ]
      : []),
  ];
}
