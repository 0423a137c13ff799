import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntityRef } from '../../../server/contract/common.ts';
import type { Dossier } from '../../../server/contract/dossier.ts';
import type { Label } from '../../../server/contract/graph-model.ts';
import type { Path } from '../../../server/contract/introductions.ts';
import { moneyWords } from '../../ui/money-words.ts';
import { labelName, stageName } from '../../ui/model-names.ts';
import { contentHash } from '../../ui/table-export/content-hash.ts';
import styles from './brief.module.css';
import { BriefFoot } from './BriefFoot.tsx';
import { briefOf, briefTables, LEVELS, limitsAt, REACHABLE, type Brief } from './brief.view-model.ts';
import { nameList, wider } from './identity.view-model.ts';
import { useFit } from './use-fit.ts';
import { useIdentity } from './use-identity.ts';

/** Kinds that have a registered name. */
const NAMED_IN_REGISTERS: readonly Label[] = ['Company', 'Fund', 'Institution'];

type Props = {
  dossier: Dossier;
  paths: readonly Path[];
  asked: readonly EntityRef[]; /** Those behind dossier and ways in. */
  queries: readonly string[];
  title: string;
};

/** The sheet of A4: as much of each part as fits on one page, what is unknown said to be so. */
export function BriefSheet({ dossier, paths, asked, queries, title }: Props) {
  const { t, i18n } = useTranslation('brief');
  const { language } = i18n;
  const { entity, properties, region } = dossier;
  const { level, box } = useFit(LEVELS, `${entity.id} ${region.id} ${language} ${paths.length}`);
  const brief = briefOf(dossier, paths, limitsAt(level), language);
  const identity = useIdentity(dossier);
  const hash = contentHash(briefTables(title, dossier, brief));
  const registered = [properties['legalName'], properties['listingCode'], properties['creditCode']].filter(
    Boolean,
  );
  const seats = [...new Set(dossier.places.map(({ steps }) => wider(steps)))].filter(Boolean);
  const producing = dossier.projects.total > 0 && brief.projects.length === 0;
  return (
    <article className={styles.sheet} aria-label={title} data-sheet>
      <header className={styles.head}>
        <p className={styles.kind}>
          {t('visit')} · {labelName(entity.label, language)}
        </p>
        <h1>{entity.name}</h1>
      </header>
      <div ref={box} className={styles.body}>
        <p className={styles.identity}>{identity}</p>
        <p className={styles.facts}>
          {NAMED_IN_REGISTERS.includes(entity.label) && (
            <span>
              {t('registered')} {registered.length > 0 ? registered.join(' · ') : t('unknown')}
            </span>
          )}{' '}
          <span>
            {t('seat')} {seats.length > 0 ? seats.join(language === 'en' ? ', ' : '、') : t('unknown')}
          </span>
        </p>
        <Part title={t('figures')} left={brief.left.figures} none={brief.figures.length === 0}>
          <ul className={styles.pairs}>
            {brief.figures.map(({ name, board, values }) => (
              <li key={board.key}>
                {name}{' '}
                {values.map(({ words, date, notes }, index) => (
                  <span key={`${words} ${date} ${index}`}>
                    {index > 0 && ' / '}
                    <b>{words}</b> <small>({date})</small>
                    <Notes notes={notes} />
                  </span>
                ))}
                {board.standing === 'conflict' && <em> {t('conflict')}</em>}
                {board.standing !== 'conflict' && board.claims[0]?.stale && (
                  <em> {t('old', { years: board.claims[0].years })}</em>
                )}
              </li>
            ))}
          </ul>
        </Part>
        <div className={styles.two}>
          <Part
            title={t('chain', { region: region.name })}
            left={brief.left.segments}
            none={dossier.chains.length === 0}
          >
            <ul>
              {brief.segments.map(({ chain, segment, verdict, action }) => (
                <li key={`${chain.id} ${segment}`}>
                  {chain.name} · {segment} <b>{t(`verdict.${verdict}`, { ns: 'common' })}</b>
                  {action && ` → ${t(`action.${action}`, { ns: 'common' })}`}
                </li>
              ))}
              {brief.segments.length === 0 && (
                <li>
                  {t('chainOnly', {
                    names: nameList(
                      dossier.chains.map(({ chain }) => chain),
                      language,
                    ),
                  })}
                </li>
              )}
            </ul>
          </Part>
          {entity.id !== region.id && (
            <Part
              title={t('ties', { region: region.name })}
              left={brief.left.ties}
              none={brief.ties.length === 0}
            >
              <ul>
                {brief.ties.map(({ relation, other, date, notes }) => (
                  <li key={`${relation} ${other.id} ${date}`}>
                    {relation} <b>{other.name}</b> <small>({date})</small>
                    <Notes notes={notes} />
                  </li>
                ))}
              </ul>
            </Part>
          )}
        </div>
        {REACHABLE.includes(entity.label) && (
          <Part title={t('ways', { region: region.name })} left={0} none={false}>
            <ol>
              {brief.ways.map(({ sentence, tier, worth, notes }) => (
                <li key={sentence}>
                  <b>{t(`tier.${tier}`)}</b> <small>{worth.toFixed(2)}</small> {sentence}
                  <Notes notes={notes} />
                </li>
              ))}
            </ol>
            {brief.ways.length === 0 && (
              <p>
                {asked.length > 0
                  ? t('noWay', { names: nameList(asked, language) })
                  : t('noStart', { region: region.name })}
              </p>
            )}
          </Part>
        )}
        {entity.label !== 'Project' && (
          <Part
            title={t('projects')}
            left={brief.left.projects}
            none={brief.projects.length === 0 && !producing}
          >
            <ul>
              {brief.projects.map(
                ({ project: { project, stage, stageSince, investment, through }, notes }) => (
                  <li key={project.id}>
                    <b>{project.name}</b> {stage ? stageName(stage, language) : t('noStage')}{' '}
                    {stageSince && <small>({stageSince})</small>}{' '}
                    {investment ? moneyWords(investment, language) : t('noAmount')}
                    {through && ` · ${t('through', { name: through.name })}`}
                    <Notes notes={notes} />
                  </li>
                ),
              )}
              {producing && <li>{t('allDone', { count: dossier.projects.total })}</li>}
            </ul>
          </Part>
        )}
        <div className={styles.two}>
          <Part
            title={t('open')}
            left={brief.left.open}
            none={brief.open.length === 0}
            noneText={t('nothingOpen')}
          >
            <ul>
              {brief.open.map(({ kind, what, date }) => (
                <li key={`${kind} ${what} ${date}`}>
                  <b>{t(`kind.${kind}`)}</b> {what} <small>({date})</small>
                </li>
              ))}
            </ul>
          </Part>
          <Part title={t('ask')} left={brief.left.questions} none={brief.questions.length === 0}>
            <ol>
              {brief.questions.map(({ key, values }) => (
                <li key={key}>{t(`ask.${key}`, values)}</li>
              ))}
            </ol>
          </Part>
        </div>
        <NoteList notes={brief.notes} />
      </div>
      <BriefFoot dossier={dossier} queries={queries} hash={hash} />
    </article>
  );
}

type PartProps = { title: string; left: number; none: boolean; noneText?: string; children: ReactNode };

function Part({ title, left, none, noneText, children }: PartProps) {
  const { t } = useTranslation('brief');
  return (
    <section className={styles.part}>
      <h2>
        {title}
        {left > 0 && <small> {t('left', { count: left })}</small>}
      </h2>
      {none ? <p>{noneText ?? t('noRecord')}</p> : children}
    </section>
  );
}

function Notes({ notes }: { notes: readonly number[] }) {
  return notes.length > 0 ? <sup>{notes.join(',')}</sup> : null;
}

function NoteList({ notes }: { notes: Brief['notes'] }) {
  const { t } = useTranslation('brief');
  if (notes.length === 0) return null;
  return (
    <section className={styles.notes} aria-label={t('notes')}>
      <ol>
        {notes.map((source) => (
          <li key={source.id}>
            {[source.title, source.publisher, source.date ?? t('source.noDate', { ns: 'ui' })]
              .filter(Boolean)
              .join(' · ')}
          </li>
        ))}
      </ol>
    </section>
  );
}
