import { useQuery } from '@tanstack/react-query';
import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  projectIssuesRoute,
  type ProjectIssue,
  type ProjectIssuesAnswer,
} from '../../../server/contract/project-issues.ts';
import { callOptions } from '../../api/call-options.ts';
import { Answered } from '../../ui/Answered.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { QueryButton } from '../../ui/QueryButton.tsx';
import type { Export } from '../../ui/table-export/export-model.ts';
import { ExportMenu } from '../../ui/table-export/ExportMenu.tsx';
import { ProjectTabs } from '../projects/ProjectTabs.tsx';
import { IssueRow } from './IssueRow.tsx';
import styles from './project-life.module.css';

/** 问题台账 over all projects: what is late first, closed ones last. */
export function IssuesPage() {
  const query = useQuery(callOptions(projectIssuesRoute, { query: {} }));
  return (
    <div className={styles.page}>
      <div className={styles.bar}>
        <ProjectTabs />
      </div>
      <Answered query={query}>{(answer) => <Ledger answer={answer} />}</Answered>
    </div>
  );
}

const COLUMNS = ['project', 'what', 'owner', 'due', 'state', 'result', 'closedOn', 'by'] as const;

function Ledger({ answer }: { answer: ProjectIssuesAnswer }) {
  const { t } = useTranslation('projectLife');
  const { issues, basis } = answer;
  const open = issues.filter(({ state }) => state !== 'closed');
  const late = open.filter(({ due }) => due !== null && due < basis.asOf);
  const make = (): Export => ({
    title: t('ledger.title'),
    filters: [],
    basis,
    tables: [
      {
        name: t('ledger.title'),
        header: COLUMNS.map((column) => t(`ledger.${column}`)),
        rows: issues.map(({ project, what, owner, due, state, result, closedOn, changedBy, changedOn }) => [
          project.name,
          what,
          owner || null,
          due,
          t(`issue.${state}`),
          result || null,
          closedOn,
          `${changedBy} ${changedOn}`,
        ]),
      },
    ],
    sources: [],
  });
  return (
    <>
      <div className={styles.bar}>
        <h1>{t('ledger.title')}</h1>
        <span className={styles.muted}>
          {t('ledger.count', { open: open.length, late: late.length, closed: issues.length - open.length })}
        </span>
        <span className={styles.end}>
          <ExportMenu disabled={issues.length === 0} make={make} />
          <QueryButton basis={basis} />
        </span>
      </div>
      {issues.length === 0 ? (
        <EmptyState
          title={t('ledger.empty')}
          hint={t('ledger.emptyHint')}
          action={{ text: t('ledger.toProjects'), to: '/projects' }}
        />
      ) : (
        <Table<ProjectIssue>
          size="small"
          rowKey="id"
          dataSource={[...issues]}
          pagination={{ defaultPageSize: 50, hideOnSinglePage: true }}
          columns={[
            {
              key: 'project',
              title: t('ledger.project'),
              width: 240,
              render: (_, { project }) => (
                <Link to={`/projects?panel=life&project=${encodeURIComponent(project.id)}`}>
                  {project.name}
                </Link>
              ),
            },
            {
              key: 'late',
              title: t('ledger.due'),
              width: 120,
              render: (_, { due, state }) => (
                <>
                  {due ?? '—'}{' '}
                  {due !== null && state !== 'closed' && due < basis.asOf && (
                    <span className={styles.back}>{t('ledger.late')}</span>
                  )}
                </>
              ),
            },
            {
              key: 'what',
              title: t('ledger.what'),
              render: (_, issue) => (
                <ul className={styles.issues}>
                  <IssueRow issue={issue} />
                </ul>
              ),
            },
          ]}
        />
      )}
    </>
  );
}
