import { useQuery } from '@tanstack/react-query';
import { Drawer, Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { projectsRoute, type ProjectsAnswer } from '../../../server/contract/projects.ts';
import { callOptions } from '../../api/call-options.ts';
import { Answered } from '../../ui/Answered.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { EntityLink } from '../../ui/EntityLink.tsx';
import { MoneyText } from '../../ui/MoneyText.tsx';
import { stageName } from '../../ui/model-names.ts';
import { QueryButton } from '../../ui/QueryButton.tsx';
import { SourceList } from '../../ui/SourceList.tsx';
import { ToneTag } from '../../ui/ToneTag.tsx';
import { EntityList } from './EntityList.tsx';
import styles from './fund-trace.module.css';

/** As many ids as one call takes. */
const MAX_IDS = 200;

type Project = ProjectsAnswer['projects'][number];
type Props = {
  /** `trace` for the projects of the trace, the id of a park or region for those that stand there, null for none. */
  asked: string | null;
  ofTrace: readonly string[];
  placeName: string | undefined;
  asOf: string | null;
  onClose: () => void;
};

/** The projects a trace reached, or those of a place, with stage, investment, purpose and the people behind them. */
export function ProjectsDrawer({ asked, ofTrace, placeName, asOf, onClose }: Props) {
  const { t } = useTranslation('funds');
  const title =
    asked === 'trace' ? t('projects.ofTrace') : t('projects.there', { place: placeName ?? asked });
  return (
    <Drawer title={title} open={asked !== null} onClose={onClose} size={960} destroyOnHidden>
      {asked === 'trace' && ofTrace.length === 0 && (
        <EmptyState title={t('projects.none')} hint={t('projects.noneHint')} />
      )}
      {asked !== null && (asked !== 'trace' || ofTrace.length > 0) && (
        <Projects
          query={{
            ...(asked === 'trace' ? { ids: ofTrace.slice(0, MAX_IDS) } : { region: asked }),
            ...(asOf && { asOf }),
          }}
          total={asked === 'trace' ? ofTrace.length : undefined}
        />
      )}
    </Drawer>
  );
}

type ProjectsProps = {
  query: { ids?: string[]; region?: string; asOf?: string };
  /** How many there are where that is more than was asked for. */
  total: number | undefined;
};

function Projects({ query: asked, total: known }: ProjectsProps) {
  const { t } = useTranslation('funds');
  const query = useQuery(callOptions(projectsRoute, { query: asked }));
  const columns = useColumns();
  return (
    <Answered query={query}>
      {({ projects, total, basis }) =>
        projects.length === 0 ? (
          <EmptyState title={t('projects.none')} hint={t('projects.noneHint')} />
        ) : (
          <>
            <div className={styles.drawerHead}>
              <span className={styles.note}>
                {t('projects.count', { shown: projects.length, total: known ?? total })}
              </span>
              <QueryButton basis={basis} />
            </div>
            <Table
              size="small"
              rowKey={({ project }) => project.id}
              columns={columns}
              dataSource={projects}
              pagination={projects.length > 20 && { pageSize: 20, size: 'small' }}
              expandable={{
                columnTitle: <span className="visually-hidden">{t('routes.source')}</span>,
                expandedRowRender: sourcesOf,
              }}
            />
          </>
        )
      }
    </Answered>
  );
}

function sourcesOf({ sources }: Project) {
  return <SourceList sources={sources} />;
}

function useColumns(): TableColumnsType<Project> {
  const { t, i18n } = useTranslation('funds');
  return [
    {
      title: t('projects.project'),
      key: 'project',
      render: (_, { project }) => <EntityLink entity={project} />,
    },
    {
      title: t('projects.stage'),
      key: 'stage',
      width: 110,
      render: (_, { stage, stageSince }) =>
        stage ? (
          <>
            <ToneTag tone="accent">{stageName(stage, i18n.language)}</ToneTag>
            <div className={styles.note}>{stageSince}</div>
          </>
        ) : (
          <span className={styles.note}>{t('projects.noStage')}</span>
        ),
    },
    {
      title: t('projects.investment'),
      key: 'investment',
      width: 150,
      render: (_, { investment, investmentShared }) =>
        investment && <MoneyText money={investment} shared={investmentShared} />,
    },
    { title: t('projects.fills'), key: 'fills', render: (_, { fills }) => <EntityList entities={fills} /> },
    {
      title: t('projects.places'),
      key: 'places',
      render: (_, { places }) => <EntityList entities={places} />,
    },
    {
      title: t('projects.backers'),
      key: 'backers',
      width: 130,
      render: (_, { backers }) => <EntityList entities={backers} />,
    },
    {
      title: t('projects.introducedBy'),
      key: 'introducedBy',
      width: 110,
      render: (_, { introducedBy }) => <EntityList entities={introducedBy} />,
    },
  ];
}
