import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { projectsRoute, type ProjectsAnswer } from '../../../server/contract/projects.ts';
import { callOptions } from '../../api/call-options.ts';
import { Answered } from '../../ui/Answered.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { QueryButton } from '../../ui/QueryButton.tsx';
import { ExportMenu } from '../../ui/table-export/ExportMenu.tsx';
import { Board } from './Board.tsx';
import { Bulletin } from './Bulletin.tsx';
import { Filters } from './Filters.tsx';
import { LimitsDrawer } from './LimitsDrawer.tsx';
import { ProjectDrawer } from './ProjectDrawer.tsx';
import { projectExport } from './project-export.ts';
import { ProjectTabs } from './ProjectTabs.tsx';
import { ProjectTable } from './ProjectTable.tsx';
import { useProjectsUrl, VIEWS, type ProjectsUrl, type SetProjectsUrl } from './projects-url.ts';
import { isFiltered, NO_FILTERS, queryOf } from './projects.view-model.ts';
import { StageTimeline } from './StageTimeline.tsx';
import styles from './projects.module.css';

/** 项目: every project by stage, as a board or a table, counted as the monthly bulletin counts. */
export function ProjectsPage() {
  const { t } = useTranslation('projects');
  const [url, setUrl] = useProjectsUrl();
  const query = useQuery({
    ...callOptions(projectsRoute, { query: queryOf(url) }),
    placeholderData: keepPreviousData,
  });
  return (
    <div className={styles.page}>
      <div className={styles.bar}>
        <h1 className="visually-hidden">{t('title')}</h1>
        <ProjectTabs />
        <Segmented
          aria-label={t('view')}
          value={url.view}
          onChange={(view) => void setUrl({ view })}
          options={VIEWS.map((view) => ({ value: view, label: t(`view.${view}`) }))}
        />
        <Filters answer={query.data} url={url} setUrl={setUrl} />
      </div>
      <Answered query={query} rows={14}>
        {(answer) => <Projects answer={answer} url={url} setUrl={setUrl} />}
      </Answered>
      <ProjectDrawer
        id={url.project}
        known={query.data}
        query={queryOf(url)}
        onLife={url.panel === 'life'}
        onPanel={(life) => void setUrl({ panel: life ? 'life' : null }, { history: 'replace' })}
        onClose={() => void setUrl({ project: null, ...(url.panel === 'life' && { panel: null }) })}
      />
      {query.data && (
        <LimitsDrawer open={url.panel === 'limits'} answer={query.data} asked={url.limits} setUrl={setUrl} />
      )}
    </div>
  );
}

type Props = { answer: ProjectsAnswer; url: ProjectsUrl; setUrl: SetProjectsUrl };

function Projects({ answer, url, setUrl }: Props) {
  const { t, i18n } = useTranslation('projects');
  const onOpen = (id: string) => void setUrl({ project: id });
  return (
    <>
      <Bulletin answer={answer} url={url} setUrl={setUrl} />
      <div className={styles.tools}>
        <span>{t('count', { count: answer.total })}</span>
        {answer.total > answer.projects.length && (
          <span className={styles.caution}>{t('cut', { count: answer.projects.length })}</span>
        )}
        {(url.signedFrom ?? url.signedTo) && (
          <span className={styles.muted}>{t('unplaced', { ...answer.unplacedSignings })}</span>
        )}
        <span className={styles.end}>
          <Button size="small" onClick={() => void setUrl({ panel: 'limits' })}>
            {t('limits.open')}
          </Button>
          <ExportMenu
            disabled={answer.total === 0}
            make={() => projectExport(answer, url, { t, language: i18n.language, i18n })}
          />
          <QueryButton basis={answer.basis} />
        </span>
      </div>
      {answer.total === 0 ? (
        <EmptyState
          title={t('empty')}
          hint={t(isFiltered(url) ? 'emptyHint' : 'emptyPlace')}
          action={{ text: t('filter.clear'), onClick: () => void setUrl(NO_FILTERS) }}
        />
      ) : url.view === 'board' ? (
        <Board answer={answer} onOpen={onOpen} />
      ) : url.view === 'timeline' ? (
        <StageTimeline rows={answer.projects} onOpen={onOpen} />
      ) : (
        <ProjectTable rows={answer.projects} url={url} setUrl={setUrl} onOpen={onOpen} />
      )}
    </>
  );
}
