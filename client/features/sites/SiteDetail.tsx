import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { siteMatchesRoute, type SiteMatches, type SiteOffer } from '../../../server/contract/sites.ts';
import { callOptions } from '../../api/call-options.ts';
import { Answered } from '../../ui/Answered.tsx';
import { describeError } from '../../ui/describe-error.ts';
import { EntityLink } from '../../ui/EntityLink.tsx';
import { stageName } from '../../ui/model-names.ts';
import { QueryButton } from '../../ui/QueryButton.tsx';
import { VerdictTag } from '../../ui/VerdictTag.tsx';
import { areaWords } from './site-form.view-model.ts';
import { useSiteActions } from './sites.query.ts';
import styles from './sites.module.css';

type Props = { site: SiteOffer; onClose: () => void; onChange: () => void };

/** One site in full, and what it would fit: gaps, projects and targets, each with the reasons. */
export function SiteDetail({ site, onClose, onChange }: Props) {
  const { t } = useTranslation('sites');
  const { t: ui } = useTranslation('ui');
  const { change } = useSiteActions();
  const failed = change.error && describeError(change.error);
  const none = t('noRecord');
  const rows: [string, string][] = [
    ['kind', t(`kind.${site.kind}`)],
    ['state', t(`state.${site.state}`)],
    ['area', areaWords(site) ?? none],
    ['place', [site.region.name, site.park?.name, site.address].filter(Boolean).join(' · ')],
    ['structure', site.structure || none],
    ['about', site.about || none],
  ];
  const internal: [string, string][] = [
    ['owner', site.owner || none],
    ['contact', site.contact || none],
    ['price', site.price || none],
    ['note', site.note || none],
  ];
  const list = (all: readonly [string, string][]) => (
    <dl className={styles.grid}>
      {all.map(([key, value]) => (
        <div key={key}>
          <dt>{t(`field.${key}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
  return (
    <Drawer open size={640} title={site.name} onClose={onClose}>
      <div className={styles.bar}>
        <Button size="small" onClick={onChange}>
          {t('change')}
        </Button>
        <Button size="small" onClick={() => change.mutate({ site, changes: { published: !site.published } })}>
          {t(site.published ? 'unpublish' : 'publish')}
        </Button>
        <Button
          size="small"
          danger
          onClick={() => change.mutate({ site, changes: { removed: true } }, { onSuccess: onClose })}
        >
          {t('takeOff')}
        </Button>
      </div>
      {failed && <Alert type="warning" title={failed.detail ?? ui(failed.title)} />}
      <h3>{t('form.public')}</h3>
      {list(rows)}
      <p>
        {t('field.directions')}：
        {site.directions.length === 0
          ? none
          : site.directions.map((one) => <EntityLink key={one.id} entity={one} />)}
      </p>
      {site.photos.length > 0 && (
        <ul>
          {site.photos.map((photo, index) => (
            <li key={photo}>
              <a href={photo} target="_blank" rel="noreferrer">
                {t('photo', { number: index + 1 })}
              </a>
            </li>
          ))}
        </ul>
      )}
      <h3>{t('form.internal')}</h3>
      {list(internal)}
      <p className={styles.muted}>
        {t('writtenBy', {
          source: site.sourceTitle,
          asOf: site.asOf,
          by: site.changedBy,
          on: site.changedOn,
        })}
      </p>
      <Matches id={site.id} />
    </Drawer>
  );
}

function Matches({ id }: { id: string }) {
  const { t } = useTranslation('sites');
  const query = useQuery(callOptions(siteMatchesRoute, { params: { id } }));
  return (
    <section aria-label={t('matches')}>
      <h3>{t('matches')}</h3>
      <Answered query={query} rows={5}>
        {(matches) => <Found matches={matches} />}
      </Answered>
    </section>
  );
}

function Found({ matches: { segments, projects, targets, basis } }: { matches: SiteMatches }) {
  const { t, i18n } = useTranslation('sites');
  const reasons = (all: SiteMatches['targets'][number]['reasons']) => (
    <ul className={styles.muted}>
      {all.map(({ zh, en }) => (
        <li key={zh}>{i18n.language === 'en' ? en : zh}</li>
      ))}
    </ul>
  );
  return (
    <>
      <QueryButton basis={basis} />
      <h4>{t('match.segments', { count: segments.length })}</h4>
      {segments.length === 0 && <p className={styles.muted}>{t('match.noSegments')}</p>}
      {segments.map(({ segment, verdict, reasons: why }) => (
        <div key={segment.id}>
          <EntityLink entity={segment} /> <VerdictTag verdict={verdict} />
          {reasons(why)}
        </div>
      ))}
      <h4>{t('match.projects', { count: projects.length })}</h4>
      {projects.length === 0 && <p className={styles.muted}>{t('match.noProjects')}</p>}
      {projects.map(({ project, stage, reasons: why }) => (
        <div key={project.id}>
          <Link to={`/projects?panel=life&project=${encodeURIComponent(project.id)}`}>{project.name}</Link>{' '}
          {stage && stageName(stage, i18n.language)}
          {reasons(why)}
        </div>
      ))}
      <h4>{t('match.targets', { count: targets.length })}</h4>
      {targets.length === 0 && <p className={styles.muted}>{t('match.noTargets')}</p>}
      {targets.map(({ target, company, owner, reasons: why }) => (
        <div key={target}>
          <Link to={`/targets?target=${encodeURIComponent(target)}`}>{company?.name ?? t('match.open')}</Link>{' '}
          {owner}
          {reasons(why)}
        </div>
      ))}
    </>
  );
}
