import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { OverviewAnswer } from '../../../server/contract/overview.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { QueryButton } from '../../ui/QueryButton.tsx';
import { ExportMenu } from '../../ui/table-export/ExportMenu.tsx';
import { ChainBars } from './ChainBars.tsx';
import { Freshness } from './Freshness.tsx';
import { Overdue } from './Overdue.tsx';
import { overviewExport } from './overview-export.ts';
import { projectsAddress, type Seen } from './overview.view-model.ts';
import styles from './overview.module.css';
import { Quarter } from './Quarter.tsx';
import { StageFunnel } from './StageFunnel.tsx';
import { UrgentGaps } from './UrgentGaps.tsx';

/** The cards of the page, in the order a leader asks. */
export function OverviewView({ answer, asOf }: { answer: OverviewAnswer; asOf: string | null }) {
  const { t } = useTranslation('overview');
  const seen: Seen = { region: answer.region.id, asOf };
  if (answer.totals.facts === 0 && answer.totals.projects === 0) {
    return (
      <EmptyState
        title={t('empty', { region: answer.region.name })}
        hint={t('emptyHint')}
        action={{ text: t('emptyAction'), to: '/overview' }}
      />
    );
  }
  return (
    <>
      <Totals answer={answer} seen={seen} />
      <div className={styles.grid}>
        <Card title={t('chains.title')} note={t('chains.note')} wide="narrow">
          <ChainBars chains={answer.chains} without={answer.chainsWithoutSegments} seen={seen} />
        </Card>
        <Card title={t('urgent.title')} note={t('urgent.note')} wide="wide">
          <UrgentGaps gaps={answer.urgent} seen={seen} />
        </Card>
        <Card title={t('closed.title', { quarter: answer.quarter.id })} wide="narrow">
          <Quarter quarter={answer.quarter} seen={seen} />
        </Card>
        <Card title={t('overdue.title')} wide="wide">
          <Overdue projects={answer.projects} seen={seen} />
        </Card>
        <Card title={t('funnel.title')} note={t('funnel.note')} wide="narrow">
          <StageFunnel projects={answer.projects} seen={seen} />
        </Card>
        <Card title={t('fresh.title')} note={t('fresh.note')} wide="wide">
          <Freshness chains={answer.freshness} seen={seen} />
          <p>
            <Link to="/data-quality">{t('fresh.quality')}</Link>
          </p>
        </Card>
      </div>
    </>
  );
}

function Totals({ answer, seen }: { answer: OverviewAnswer; seen: Seen }) {
  const { t, i18n } = useTranslation('overview');
  const { totals, gaps, projects } = answer;
  return (
    <section className={styles.totals} aria-label={t('totals')}>
      <dl className={styles.figures}>
        <Figure name={t('total.judged')} value={`${totals.judged} / ${totals.segments}`} />
        <Figure name={t('total.gaps')} value={`${gaps.missing} / ${gaps.weak}`} />
        <Figure name={t('total.firms')} value={totals.firms} />
        <Figure
          name={t('total.projects')}
          value={<Link to={projectsAddress(seen)}>{totals.projects}</Link>}
        />
        <Figure
          name={t('total.cards')}
          value={
            <Link to={projectsAddress(seen, { card: 'red,yellow' })}>
              {projects.cards.red} / {projects.cards.yellow}
            </Link>
          }
        />
        <Figure name={t('total.facts')} value={`${totals.facts} / ${totals.sources}`} />
      </dl>
      <span className={styles.buttons}>
        <ExportMenu make={() => overviewExport(answer, { t, language: i18n.language })} />
        <span className={styles.muted}>{t('basis.chains')}</span>
        <QueryButton basis={answer.basis} />
        <span className={styles.muted}>{t('basis.projects')}</span>
        <QueryButton basis={answer.projectsBasis} />
      </span>
    </section>
  );
}

function Figure({ name, value }: { name: string; value: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

type CardProps = { title: string; note?: string; wide: 'narrow' | 'wide'; children: React.ReactNode };

function Card({ title, note, wide, children }: CardProps) {
  return (
    <section className={`${styles.card} ${styles[wide]}`} aria-label={title}>
      <header>
        <h2>{title}</h2>
        {note && <p className={styles.muted}>{note}</p>}
      </header>
      {children}
    </section>
  );
}
