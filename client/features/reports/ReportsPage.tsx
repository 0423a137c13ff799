import { useQuery } from '@tanstack/react-query';
import { Segmented, Table } from 'antd';
import { parseAsStringLiteral, useQueryState } from 'nuqs';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { chainsRoute, regionsRoute } from '../../../server/contract/chains.ts';
import {
  REPORT_KINDS,
  reportsRoute,
  type ListedReport,
  type ReportKind,
} from '../../../server/contract/reports.ts';
import { callOptions } from '../../api/call-options.ts';
import { Answered } from '../../ui/Answered.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { EntitySearch } from '../../ui/EntitySearch.tsx';
import { HOME_REGION } from '../gap-analysis/region-tree.ts';
import { reportAddress, SUBJECT_OF } from './reports-url.ts';
import styles from './reports.module.css';

/** 报告: choose what about, or open one that was taken away and see what has changed since. */
export function ReportsPage() {
  const { t } = useTranslation('reports');
  const navigate = useNavigate();
  const [kind, setKind] = useQueryState('kind', parseAsStringLiteral(REPORT_KINDS).withDefault('chain'));
  const kept = useQuery(callOptions(reportsRoute, {}));
  return (
    <div className={styles.page}>
      <div className={styles.start}>
        <h1>{t('page.title')}</h1>
        <p className={styles.muted}>{t('page.hint')}</p>
        <Segmented<ReportKind>
          aria-label={t('page.kind')}
          value={kind}
          options={REPORT_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
          onChange={(chosen) => void setKind(chosen)}
        />
        <p>{t(`kindHint.${kind}`)}</p>
        <EntitySearch
          key={kind}
          labels={[SUBJECT_OF[kind]]}
          style={{ width: 420, maxWidth: '100%' }}
          ariaLabel={t('page.search', { kind: t(`kind.${kind}`) })}
          placeholder={t(`search.${kind}`)}
          onChoose={({ id }) => void navigate(reportAddress(kind, id))}
        />
        <Suggested kind={kind} />
        <h2>{t('kept.title')}</h2>
        <Answered query={kept} rows={5}>
          {({ reports }) =>
            reports.length === 0 ? (
              <EmptyState title={t('kept.none')} hint={t('kept.noneHint')} />
            ) : (
              <KeptTable reports={reports} />
            )
          }
        </Answered>
      </div>
    </div>
  );
}

/** Those that are asked for most, one click away: the chains that can be judged, their leaders, the districts. */
function Suggested({ kind }: { kind: ReportKind }) {
  const { t } = useTranslation('reports');
  const chains = useQuery({
    ...callOptions(chainsRoute, {}),
    enabled: kind === 'chain' || kind === 'leader',
  });
  const regions = useQuery({ ...callOptions(regionsRoute, {}), enabled: kind === 'district' });
  const judged = (chains.data?.chains ?? []).filter(({ segments }) => segments > 0);
  const leaders = new Map(judged.flatMap((chain) => chain.leaders.map((leader) => [leader.id, leader])));
  const shown: readonly { id: string; name: string }[] = {
    chain: judged,
    leader: [...leaders.values()],
    candidate: [],
    fund: [],
    district: (regions.data?.regions ?? []).filter(({ within }) => within === HOME_REGION),
  }[kind];
  if (shown.length === 0) return null;
  return (
    <nav aria-label={t('page.suggested')} className={styles.suggested}>
      {shown.map(({ id, name }) => (
        <Link key={id} to={reportAddress(kind, id)}>
          {name}
        </Link>
      ))}
    </nav>
  );
}

const openAddress = ({ address, id }: ListedReport) =>
  `${address}${address.includes('?') ? '&' : '?'}since=${encodeURIComponent(id)}`;

function KeptTable({ reports }: { reports: readonly ListedReport[] }) {
  const { t } = useTranslation('reports');
  return (
    <Table<ListedReport>
      size="small"
      rowKey="id"
      dataSource={[...reports]}
      pagination={reports.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
      scroll={{ x: 760 }}
      columns={[
        {
          title: t('kept.report'),
          render: (_, report) => <Link to={openAddress(report)}>{report.title}</Link>,
        },
        { title: t('page.kind'), width: 110, render: (_, report) => t(`kind.${report.kind}`) },
        { title: t('sheet.asOf'), width: 120, dataIndex: 'asOf' },
        { title: t('kept.at'), width: 120, render: (_, { keptAt }) => keptAt.slice(0, 10) },
        { title: t('kept.by'), width: 140, dataIndex: 'keptBy' },
        {
          title: t('sheet.hash'),
          width: 150,
          render: (_, { hash }) => <code title={hash}>{hash.slice(0, 12)}</code>,
        },
      ]}
    />
  );
}
