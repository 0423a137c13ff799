import { Alert, App, Button, Segmented, Table } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { cypherRoute } from '../../../server/contract/cypher-console.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ExportMenu } from '../../ui/table-export/ExportMenu.tsx';
import type { Export } from '../../ui/table-export/export-model.ts';
import { usePaging } from '../../ui/use-paging.ts';
import { ConsoleValue } from './ConsoleValue.tsx';
import { pictureOf, valueText } from './cypher-values.ts';
import { EntitiesCanvas } from './EntitiesCanvas.tsx';
import styles from './questions.module.css';

export type ConsoleAnswer = z.infer<typeof cypherRoute.response>;
type Props = { answer: ConsoleAnswer; title: string; params: Record<string, unknown> };

/** What a statement of one's own returned, as a table and, where there are entities in it, as a graph. */
export function ConsoleResult({ answer, title, params }: Props) {
  const { t } = useTranslation('questions');
  const { message } = App.useApp();
  const [view, setView] = useState<'table' | 'graph'>('table');
  const picture = useMemo(() => pictureOf(answer.rows), [answer.rows]);
  const copyJson = () => {
    const rows = answer.rows.map((row) =>
      Object.fromEntries(answer.columns.map((name, at) => [name, row[at]])),
    );
    navigator.clipboard
      .writeText(JSON.stringify(rows, null, 2))
      .then(() => message.success(t('console.jsonCopied', { count: rows.length })))
      .catch(() => message.error(t('copyFailed')));
  };
  return (
    <section aria-label={t('console.result')}>
      <div className={styles.resultBar}>
        <Segmented
          size="small"
          aria-label={t('view.label')}
          value={view}
          onChange={setView}
          options={[
            { value: 'table', label: t('view.table') },
            { value: 'graph', label: t('view.graphOf', { count: picture.entities.length }) },
          ]}
        />
        <output className={styles.note}>
          {t('console.rows', { count: answer.rows.length, ms: answer.ms })}
        </output>
        <span className={styles.spacer} />
        <Button size="small" onClick={copyJson} disabled={answer.rows.length === 0}>
          {t('console.copyJson')}
        </Button>
        <ExportMenu make={() => exported(answer, title, params)} disabled={answer.rows.length === 0} />
      </div>
      {answer.truncated && <Alert type="warning" showIcon title={t('console.truncated')} />}
      {answer.notices.map((notice) => (
        <Alert key={notice} type="info" showIcon title={notice} />
      ))}
      {view === 'graph' ? (
        <EntitiesCanvas entities={picture.entities} ties={picture.ties} title={title} />
      ) : answer.rows.length === 0 ? (
        <EmptyState title={t('console.none')} hint={t('console.noneHint')} />
      ) : (
        <Rows answer={answer} />
      )}
    </section>
  );
}

function Rows({ answer }: { answer: ConsoleAnswer }) {
  const rows = useMemo(() => answer.rows.map((cells, key) => ({ key, cells })), [answer.rows]);
  return (
    <Table
      size="small"
      dataSource={rows}
      columns={answer.columns.map((name, at) => ({
        title: name,
        key: name,
        render: (_, { cells }) => <ConsoleValue value={cells[at]} />,
      }))}
      scroll={{ x: 'max-content' }}
      pagination={usePaging(rows.length, 50)}
    />
  );
}

function exported({ columns, rows }: ConsoleAnswer, title: string, params: Record<string, unknown>): Export {
  return {
    title,
    filters: Object.entries(params).map(([name, value]) => [`$${name}`, valueText(value)]),
    basis: { queries: [], newest: null },
    tables: [
      {
        name: title,
        header: columns,
        rows: rows.map((row) => row.map((cell) => (typeof cell === 'number' ? cell : valueText(cell)))),
      },
    ],
    sources: [],
  };
}
