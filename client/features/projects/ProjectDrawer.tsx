import { useQuery } from '@tanstack/react-query';
import { Drawer, Segmented, Timeline } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { z } from 'zod';
import { entityRoute, neighboursRoute, type Claim } from '../../../server/contract/entities.ts';
import { projectsRoute, type ProjectRow, type ProjectsAnswer } from '../../../server/contract/projects.ts';
import { callOptions } from '../../api/call-options.ts';
import { Answered } from '../../ui/Answered.tsx';
import { ConfidenceTag } from '../../ui/ConfidenceTag.tsx';
import { dossierAddress, graphAddress } from '../../ui/entity-addresses.ts';
import { EntityLink } from '../../ui/EntityLink.tsx';
import { stageName } from '../../ui/model-names.ts';
import { SourceList } from '../../ui/SourceList.tsx';
import { TieFacts } from '../../ui/TieFacts.tsx';
import { claimWords } from '../entity/entity.view-model.ts';
import { LifePanel } from '../project-life/LifePanel.tsx';
import { CardTag } from './CardTag.tsx';
import { reasonWords } from './card-reason.ts';
import { MONEY_STATUSES, sortClaims, sortTies } from './project-facts.view-model.ts';
import { amountWords, daysWords } from './projects.view-model.ts';
import styles from './drawer.module.css';

const MOST_TIES = 200;

type Props = {
  id: string | null;
  /** The list the project was opened from; one it does not hold is asked for. */
  known: ProjectsAnswer | undefined;
  query: z.input<typeof projectsRoute.query>;
  onClose: () => void;
  /** Whether its life is shown, and not its facts. */
  onLife: boolean;
  onPanel: (life: boolean) => void;
};

/** One project in full: its stages with dates and sources, its money kept apart, everybody it has to do with. */
export function ProjectDrawer({ id, known, query, onClose, onLife, onPanel }: Props) {
  const { t } = useTranslation('projects');
  const { t: life } = useTranslation('projectLife');
  return (
    <Drawer title={t('drawer.title')} open={id !== null} onClose={onClose} size={720} destroyOnHidden>
      {id !== null && (
        <Segmented
          aria-label={life('panel.label')}
          className={styles.panel ?? ''}
          value={onLife ? 'life' : 'facts'}
          options={['facts', 'life'].map((value) => ({ value, label: life(`panel.${value}`) }))}
          onChange={(value) => onPanel(value === 'life')}
        />
      )}
      {id !== null && onLife && <LifePanel id={id} />}
      {id !== null && !onLife && (
        <Project
          id={id}
          listed={known?.projects.find(({ project }) => project.id === id)}
          rules={{
            ...(query.asOf && { asOf: query.asOf }),
            ...(query.limits !== undefined && { limits: query.limits }),
          }}
        />
      )}
    </Drawer>
  );
}

type ProjectProps = {
  id: string;
  listed: ProjectRow | undefined;
  rules: Pick<z.input<typeof projectsRoute.query>, 'asOf' | 'limits'>;
};

function Project({ id, listed, rules }: ProjectProps) {
  const one = useQuery({
    ...callOptions(projectsRoute, { query: { ids: [id], ...rules } }),
    enabled: listed === undefined,
  });
  if (listed) return <Facts row={listed} />;
  return <Answered query={one}>{({ projects: [row] }) => row && <Facts row={row} />}</Answered>;
}

function Facts({ row }: { row: ProjectRow }) {
  const { t, i18n } = useTranslation('projects');
  const { id } = row.project;
  const entity = useQuery(callOptions(entityRoute, { params: { id } }));
  const ties = useQuery(callOptions(neighboursRoute, { params: { id }, query: { limit: MOST_TIES } }));
  return (
    <>
      <h2 className={styles.name}>{row.project.name}</h2>
      <p className={styles.links}>
        <Link to={dossierAddress(id)}>{t('drawer.dossier')}</Link>
        <Link to={graphAddress(id)}>{t('drawer.graph')}</Link>
      </p>
      <dl className={styles.facts}>
        <dt>{t('col.stage')}</dt>
        <dd>
          {row.stage ? stageName(row.stage, i18n.language) : t('stage.unknown')}{' '}
          {row.card && <CardTag card={row.card} />}
          {row.cardReasons.map((reason, index) => (
            <div key={index}>{reasonWords(reason, i18n)}</div>
          ))}
          {row.dwell && <div>{t('stays', { days: daysWords(row.dwell) })}</div>}
          {!row.stage && <div>{t('undated')}</div>}
        </dd>
        <dt>{t('col.amount')}</dt>
        <dd>
          {amountWords(row, i18n.language) ?? t('amount.unknown')}
          {row.amount.kind !== 'own' &&
            row.amount.kind !== 'unknown' &&
            ` · ${t(`amount.${row.amount.kind}`)}`}
          {row.amount.contested && ` · ${t('contested')}`}
        </dd>
        <dt>{t('col.origin')}</dt>
        <dd>
          {t(`origin.${row.origin}`)} · {t(`scope.${row.scope.value}`)}
          {row.sourceRegion && ` · ${row.sourceRegion.name}`}
          {row.scope.by === 'backers' && ` · ${t('byBackers')}`}
        </dd>
        <dt>{t('col.heard')}</dt>
        <dd>{row.lastHeard ?? '—'}</dd>
      </dl>
      <Answered query={entity} rows={6}>
        {({ claims }) => <Claims claims={claims} />}
      </Answered>
      <Answered query={ties} rows={6}>
        {({ ties: all, nodes, total }) => (
          <>
            {sortTies(id, all, nodes).map((group) => (
              <section key={group.side} className={styles.section}>
                <h3>{t(`side.${group.side}`)}</h3>
                {group.ties.map(({ tie, other }) => (
                  <div key={tie.id} className={styles.fact}>
                    <EntityLink entity={other} />
                    <TieFacts tie={tie} />
                    <SourceList sources={tie.sources} {...(tie.evidence && { evidence: tie.evidence })} />
                  </div>
                ))}
              </section>
            ))}
            {total > all.length && <p>{t('drawer.moreTies', { count: total - all.length })}</p>}
          </>
        )}
      </Answered>
    </>
  );
}

function Claims({ claims }: { claims: readonly Claim[] }) {
  const { t, i18n } = useTranslation('projects');
  const { stages, money, others } = sortClaims(claims);
  return (
    <>
      <section className={styles.section}>
        <h3>{t('drawer.stages')}</h3>
        {stages.length === 0 ? (
          <p>{t('undated')}</p>
        ) : (
          <Timeline
            items={stages.map((claim) => ({
              key: `${claim.value} ${claim.asOf}`,
              content: (
                <>
                  <b>{claimWords(claim, i18n.language)}</b> {claim.period ?? claim.asOf}{' '}
                  <ConfidenceTag confidence={claim.confidence} />
                  <SourceList
                    sources={claim.sources}
                    {...(claim.evidence !== undefined && { evidence: claim.evidence })}
                  />
                </>
              ),
            }))}
          />
        )}
      </section>
      <section className={styles.section}>
        <h3>{t('drawer.money')}</h3>
        {MONEY_STATUSES.map((status) => (
          <div key={status}>
            <h4>{t(`ui:money.${status}`)}</h4>
            {money[status].length === 0 ? (
              <p className={styles.muted}>{t('drawer.noMoney')}</p>
            ) : (
              money[status].map((claim) => <Statement key={keyOf(claim)} claim={claim} />)
            )}
          </div>
        ))}
      </section>
      {others.length > 0 && (
        <section className={styles.section}>
          <h3>{t('drawer.others')}</h3>
          {others.map((claim) => (
            <Statement key={keyOf(claim)} claim={claim} />
          ))}
        </section>
      )}
    </>
  );
}

const keyOf = ({ key, value, asOf, sources }: Claim) =>
  [key, value, asOf, ...sources.map(({ id }) => id)].join(' ');

function Statement({ claim }: { claim: Claim }) {
  const { t, i18n } = useTranslation('projects');
  return (
    <div className={styles.fact}>
      <span className={styles.muted}>{i18n.language === 'en' ? claim.nameEn : claim.nameZh}</span>{' '}
      <b>{claimWords(claim, i18n.language)}</b>{' '}
      <span className={styles.muted}>{claim.period ?? claim.asOf}</span>{' '}
      <ConfidenceTag confidence={claim.confidence} />
      {claim.sharedWith.length > 0 && (
        <div>
          {t('drawer.sharedWith')}{' '}
          {claim.sharedWith.map((other) => (
            <EntityLink key={other.id} entity={other} />
          ))}
        </div>
      )}
      <SourceList
        sources={claim.sources}
        {...(claim.evidence !== undefined && { evidence: claim.evidence })}
      />
    </div>
  );
}
