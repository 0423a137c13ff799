import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { KeptReport } from '../../../server/contract/reports.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { ApiError } from '../../api/call.ts';
import { changesBetween, isSame, type PartChange } from './report-changes.ts';
import { sectionsToKeep, type Report } from './report-model.ts';
import styles from './reports.module.css';
import { useKeptReport, useReportWords } from './reports.query.ts';

/** Rows named one by one, of each kind of change in each part. */
const NAMED = 40;

type Props = { since: string; report: Report; language: string; onClose: () => void };

/** What has changed since the report was taken away. */
export function ReportChanges({ since, report, language, onClose }: Props) {
  const { t } = useTranslation('reports');
  const kept = useKeptReport(since);
  if (kept.error instanceof ApiError && kept.error.status === 404) {
    return (
      <Alert
        className={styles.notice}
        type="warning"
        showIcon
        title={t('changes.unknown', { id: since })}
        action={<Button onClick={onClose}>{t('changes.close')}</Button>}
      />
    );
  }
  if (kept.isError) return <ErrorState error={kept.error} onRetry={() => void kept.refetch()} />;
  if (!kept.data) return <Loading rows={3} />;
  return <Compared kept={kept.data} report={report} language={language} onClose={onClose} />;
}

function Compared({ kept, report, language, onClose }: Omit<Props, 'since'> & { kept: KeptReport }) {
  const { t } = useTranslation('reports');
  const words = useReportWords(language);
  if (kept.kind !== report.kind || kept.subject.id !== report.subject.id) {
    return (
      <Alert
        className={styles.notice}
        type="warning"
        showIcon
        title={t('changes.other', { title: kept.title })}
        action={<Button onClick={onClose}>{t('changes.close')}</Button>}
      />
    );
  }
  const parts = changesBetween(kept.sections, sectionsToKeep(report, words));
  const changed = parts.filter((part) => !isSame(part));
  const about = { date: kept.keptAt.slice(0, 10), by: kept.keptBy, asOf: kept.asOf };
  return (
    <section className={styles.changes} aria-label={t('changes.title', about)}>
      <h2>
        {t('changes.title', about)}{' '}
        <Button size="small" onClick={onClose}>
          {t('changes.close')}
        </Button>
      </h2>
      <p>
        {changed.length === 0
          ? t('changes.same')
          : t('changes.some', { parts: changed.map(({ part }) => t(`part.${part}`)).join('、') })}
      </p>
      <div className={styles.wide}>
        <table>
          <thead>
            <tr>
              {['part', 'then', 'now', 'added', 'gone', 'changed', 'hash'].map((column) => (
                <th key={column} scope="col">
                  {t(`changes.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {parts.map((part) => (
              <tr key={part.part}>
                <th scope="row">{t(`part.${part.part}`)}</th>
                <td className={styles.number}>{part.rowsThen}</td>
                <td className={styles.number}>{part.rowsNow}</td>
                <td className={styles.number}>{part.added.length}</td>
                <td className={styles.number}>{part.gone.length}</td>
                <td className={styles.number}>{part.changed.length}</td>
                <td>
                  <code>{part.hashThen.slice(0, 12)}</code>
                  {isSame(part) ? (
                    ` ${t('changes.equal')}`
                  ) : (
                    <>
                      {' '}
                      → <code>{part.hashNow.slice(0, 12)}</code>
                    </>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {changed.map((part) => (
        <PartDetail key={part.part} part={part} />
      ))}
    </section>
  );
}

function PartDetail({ part }: { part: PartChange }) {
  const { t } = useTranslation('reports');
  const more = (count: number) => (count > NAMED ? t('changes.more', { count: count - NAMED }) : '');
  const cell = (value: string | number | null) =>
    value === null || value === '' ? t('changes.empty') : value;
  return (
    <details open={part.part !== 'sources'}>
      <summary>{t(`part.${part.part}`)}</summary>
      {(['added', 'gone'] as const).map(
        (kind) =>
          part[kind].length > 0 && (
            <p key={kind}>
              <b>{t(`changes.${kind}`)}</b> {part[kind].slice(0, NAMED).join('；')} {more(part[kind].length)}
            </p>
          ),
      )}
      {part.changed.length > 0 && (
        <ul>
          {part.changed.slice(0, NAMED).map(({ name, cells }) => (
            <li key={`${name} ${cells.map(({ column }) => column).join(' ')}`}>
              <b>{name}</b>{' '}
              {cells
                .map(({ column, before, now }) =>
                  [column && `${column}：`, `${cell(before)} → ${cell(now)}`].filter(Boolean).join(''),
                )
                .join('；')}
            </li>
          ))}
          {part.changed.length > NAMED && <li>{more(part.changed.length)}</li>}
        </ul>
      )}
    </details>
  );
}
