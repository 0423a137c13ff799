import { useQuery } from '@tanstack/react-query';
import { Button, Segmented, Table } from 'antd';
import dayjs from 'dayjs';
import { parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  publishedSitesRoute,
  sitesRoute,
  type PublishedSite,
  type SiteOffer,
  type SitesAnswer,
} from '../../../server/contract/sites.ts';
import { callOptions } from '../../api/call-options.ts';
import { Answered } from '../../ui/Answered.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { EntityLink } from '../../ui/EntityLink.tsx';
import { QueryButton } from '../../ui/QueryButton.tsx';
import { SourceList } from '../../ui/SourceList.tsx';
import { ToneTag } from '../../ui/ToneTag.tsx';
import { ExportMenu } from '../../ui/table-export/ExportMenu.tsx';
import { ProjectTabs } from '../projects/ProjectTabs.tsx';
import { SiteDetail } from './SiteDetail.tsx';
import { areaWords, fieldsOf } from './site-form.view-model.ts';
import { SiteForm } from './SiteForm.tsx';
import { sitesExport } from './sites-export.ts';
import { useSiteActions } from './sites.query.ts';
import styles from './sites.module.css';

const VIEWS = ['all', 'published'] as const;
type Writing = Parameters<typeof fieldsOf>[0] | undefined;

/** 载体: land, buildings and idle factories on offer; what everybody may see of them apart from what stays inside. */
export function SitesPage() {
  const { t } = useTranslation('sites');
  const [url, setUrl] = useQueryStates(
    { view: parseAsStringLiteral(VIEWS).withDefault('all'), site: parseAsString },
    { history: 'push' },
  );
  const [writing, setWriting] = useState<Writing>();
  const all = useQuery(callOptions(sitesRoute, { query: {} }));
  const open = all.data?.sites.find(({ id }) => id === url.site);
  return (
    <div className={styles.page}>
      <div className={styles.bar}>
        <ProjectTabs />
        <h1 className="visually-hidden">{t('title')}</h1>
        <Segmented
          aria-label={t('view.label')}
          value={url.view}
          options={VIEWS.map((view) => ({ value: view, label: t(`view.${view}`) }))}
          onChange={(view) => void setUrl({ view })}
        />
        <span className={styles.end}>
          <Button size="small" type="primary" onClick={() => setWriting(null)}>
            {t('add')}
          </Button>
        </span>
      </div>
      {url.view === 'published' ? (
        <Published />
      ) : (
        <Answered query={all} rows={10}>
          {(answer) => (
            <Everything
              answer={answer}
              onOpen={(site) => void setUrl({ site })}
              onWrite={(from) => setWriting(from)}
            />
          )}
        </Answered>
      )}
      {open && (
        <SiteDetail
          site={open}
          onClose={() => void setUrl({ site: null })}
          onChange={() => setWriting({ site: open })}
        />
      )}
      {writing !== undefined && (
        <SiteForm
          site={writing && 'site' in writing ? writing.site : null}
          initial={fieldsOf(writing, dayjs().format('YYYY-MM-DD'))}
          onClose={() => setWriting(undefined)}
        />
      )}
    </div>
  );
}

type EverythingProps = {
  answer: SitesAnswer;
  onOpen: (id: string) => void;
  onWrite: (from: Exclude<Writing, undefined>) => void;
};

function Everything({ answer, onOpen, onWrite }: EverythingProps) {
  const { t } = useTranslation('sites');
  const { sites, basis } = answer;
  return (
    <>
      <div className={styles.bar}>
        <span className={styles.muted}>{t('count', { count: sites.length })}</span>
        <span className={styles.end}>
          <ExportMenu disabled={sites.length === 0} make={() => sitesExport(sites, basis, t)} />
          <QueryButton basis={basis} />
        </span>
      </div>
      {sites.length === 0 ? (
        <EmptyState
          title={t('empty')}
          hint={t('emptyHint')}
          action={{ text: t('add'), onClick: () => onWrite(null) }}
        />
      ) : (
        <SiteTable sites={sites} onOpen={onOpen} />
      )}
      <Named answer={answer} onWrite={onWrite} />
      <Removed answer={answer} />
    </>
  );
}

function SiteTable({
  sites,
  onOpen,
}: {
  sites: readonly (PublishedSite & Partial<SiteOffer>)[];
  onOpen?: (id: string) => void;
}) {
  const { t } = useTranslation('sites');
  const none = <span className={styles.muted}>{t('noRecord')}</span>;
  return (
    <Table
      size="small"
      rowKey="id"
      dataSource={[...sites]}
      pagination={{ defaultPageSize: 50, hideOnSinglePage: true }}
      scroll={{ x: 'max-content' }}
      columns={[
        {
          key: 'name',
          title: t('field.name'),
          width: 220,
          render: (_, { id, name }) =>
            onOpen ? (
              <Button type="link" size="small" onClick={() => onOpen(id)}>
                {name}
              </Button>
            ) : (
              name
            ),
        },
        { key: 'kind', title: t('field.kind'), render: (_, { kind }) => t(`kind.${kind}`) },
        { key: 'state', title: t('field.state'), render: (_, { state }) => t(`state.${state}`) },
        { key: 'area', title: t('field.area'), align: 'right', render: (_, site) => areaWords(site) ?? none },
        {
          key: 'place',
          title: t('field.place'),
          render: (_, { region, park }) => [region.name, park?.name].filter(Boolean).join(' · '),
        },
        {
          key: 'directions',
          title: t('field.directions'),
          width: 240,
          render: (_, { directions }) =>
            directions.length === 0
              ? none
              : directions.map((one) => <EntityLink key={one.id} entity={one} mark={false} />),
        },
        { key: 'structure', title: t('field.structure'), render: (_, { structure }) => structure || none },
        { key: 'asOf', title: t('field.asOf'), render: (_, { asOf }) => asOf },
        ...(onOpen
          ? [
              {
                key: 'published',
                title: t('col.published'),
                render: (_: unknown, { published }: Partial<SiteOffer>) => (
                  <ToneTag tone={published ? 'green' : 'plain'}>
                    {t(published ? 'published' : 'internal')}
                  </ToneTag>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

function Published() {
  const { t } = useTranslation('sites');
  const query = useQuery(callOptions(publishedSitesRoute, { query: {} }));
  return (
    <Answered query={query} rows={8}>
      {({ sites, basis }) => (
        <>
          <div className={styles.bar}>
            <span className={styles.muted}>{t('publishedHint')}</span>
            <span className={styles.end}>
              <QueryButton basis={basis} />
            </span>
          </div>
          {sites.length === 0 ? (
            <EmptyState title={t('nonePublished')} hint={t('nonePublishedHint')} />
          ) : (
            <SiteTable sites={sites} />
          )}
        </>
      )}
    </Answered>
  );
}

/** Sites the sources only name: a start for writing one down, with nothing made up. */
function Named({ answer, onWrite }: Pick<EverythingProps, 'answer' | 'onWrite'>) {
  const { t } = useTranslation('sites');
  if (answer.named.length === 0) return null;
  return (
    <section>
      <h2>{t('named')}</h2>
      <p className={styles.muted}>{t('namedHint')}</p>
      <ul className={styles.named}>
        {answer.named.map((named) => (
          <li key={named.site.id}>
            <div className={styles.bar}>
              <EntityLink entity={named.site} />
              <span className={styles.muted}>
                {[named.places, named.directions, named.users]
                  .flat()
                  .map(({ name }) => name)
                  .join(' · ')}
              </span>
              <Button size="small" onClick={() => onWrite({ named })}>
                {t('fillIn')}
              </Button>
            </div>
            <SourceList sources={named.sources} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Removed({ answer: { removed } }: { answer: SitesAnswer }) {
  const { t } = useTranslation('sites');
  const { change } = useSiteActions();
  if (removed.length === 0) return null;
  return (
    <section>
      <h2>{t('removed')}</h2>
      <ul className={styles.named}>
        {removed.map((site) => (
          <li key={site.id} className={styles.bar}>
            {site.name} <span className={styles.muted}>{t('removedOn', { on: site.removedOn })}</span>
            <Button size="small" onClick={() => change.mutate({ site, changes: { removed: false } })}>
              {t('putBack')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
