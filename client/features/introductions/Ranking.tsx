import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import {
  introductionsRoute,
  type IntroducedCandidate,
  type IntroductionsAnswer,
} from '../../../server/contract/introductions.ts';
import { callOptions } from '../../api/call-options.ts';
import { Answered } from '../../ui/Answered.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { QueryButton } from '../../ui/QueryButton.tsx';
import { ExportMenu } from '../../ui/table-export/ExportMenu.tsx';
import { BacktestNote } from '../backtest/BacktestNote.tsx';
import { CandidateFacts } from './CandidateFacts.tsx';
import { CandidateTable } from './CandidateTable.tsx';
import { ExcludedList } from './ExcludedList.tsx';
import styles from './introductions.module.css';
import rankingStyles from './ranking.module.css';
import waysStyles from './ways.module.css';
import type { IntroductionsUrl, SetIntroductionsUrl } from './introductions-url.ts';
import { candidatesExport } from './introductions-export.ts';
import { byReach, limitsOf } from './introductions.view-model.ts';
import { NobodyReached } from './NobodyReached.tsx';
import { BringInReach } from './BringInReach.tsx';
import { PathPanel } from './PathPanel.tsx';
import type { MakeChange } from './use-changes.ts';
import { useMutedWords } from './use-muted-words.ts';

const MOST = 200;

type Props = {
  /** Needed unless ways in start from anybody in the region. */
  leader: string | undefined;
  segments: readonly string[];
  /** The names of segments by their id. */
  names: ReadonlyMap<string, string>;
  outside: string;
  url: IntroductionsUrl;
  setUrl: SetIntroductionsUrl;
  change: MakeChange;
};

/** Ranked candidates at the left, the ways to the chosen one at the right. */
export function Ranking({ leader, segments, names, outside, url, setUrl, change }: Props) {
  const query = useQuery({
    ...callOptions(introductionsRoute, {
      body: {
        ...(url.start === 'region'
          ? { from: url.start, ...(url.kinds && { kinds: url.kinds }) }
          : { leader }),
        segments: [...segments],
        outside,
        limit: MOST,
        ...limitsOf(url),
        ended: url.ended,
        hubs: url.hubs,
        weights: url.weights,
        exclude: url.exclude,
      },
    }),
    enabled: segments.length > 0,
    placeholderData: keepPreviousData,
  });
  return (
    <div className={styles.body} aria-busy={query.isPlaceholderData}>
      <Answered query={query} rows={12}>
        {(answer) => (
          <Answer
            answer={answer}
            asked={segments.map((id) => names.get(id) ?? id)}
            url={url}
            setUrl={setUrl}
            change={change}
          />
        )}
      </Answered>
    </div>
  );
}

type AnswerProps = Pick<Props, 'url' | 'setUrl' | 'change'> & {
  answer: IntroductionsAnswer;
  /** The segments asked about, by name. */
  asked: readonly string[];
};

function Answer({ answer, asked, url, setUrl, change }: AnswerProps) {
  const { t, i18n } = useTranslation('introductions');
  const muted = useMutedWords(url.mute);
  const { reached, unreached } = byReach(answer.candidates);
  const all: IntroducedCandidate[] = [...reached, ...unreached];
  const selected = all.find(({ company }) => company.id === url.candidate) ?? all[0];
  const select = (candidate: string) => void setUrl({ candidate, path: 0 });
  const leftOut = (
    <ExcludedList
      excluded={answer.excluded}
      total={answer.excludedTotal}
      onRestore={(id) => void setUrl({ exclude: url.exclude.filter((other) => other !== id), path: 0 })}
    />
  );
  if (!selected) {
    return (
      <section className={rankingStyles.alone}>
        <EmptyState
          title={t('empty.candidates', { region: answer.outside.name })}
          hint={t('empty.candidatesHint')}
        />
        {leftOut}
      </section>
    );
  }
  const start = selected.start?.entity ?? answer.leader ?? answer.starts[0]?.entities[0];
  const table = { answer, selected: selected.company.id, onSelect: select };
  return (
    <>
      <section className={rankingStyles.list} aria-label={t('list.label')}>
        <header className={rankingStyles.listHead}>
          <b>
            {t(answer.reachedAll ? 'list.reached' : 'list.certain', {
              reached: answer.reached,
              total: answer.total,
              shown: answer.candidates.length,
            })}
          </b>
          <From answer={answer} />
          <span className={styles.end}>
            <ExportMenu
              make={() => candidatesExport(answer, asked, url, { t, language: i18n.language, muted })}
            />{' '}
            <QueryButton basis={answer.basis} />
          </span>
        </header>
        <div className={rankingStyles.listBody}>
          {reached.length > 0 ? (
            <CandidateTable candidates={reached} {...table} />
          ) : (
            <NobodyReached answer={answer} url={url} setUrl={setUrl} change={change} />
          )}
          {unreached.length > 0 && (
            <>
              <h3>{t('list.unreached', { count: unreached.length })}</h3>
              <p className={styles.muted}>{t('list.unreachedWhy', { hops: answer.searched.hops })}</p>
              {reached.length > 0 && <BringInReach answer={answer} mute={url.mute} change={change} />}
              <CandidateTable candidates={unreached} {...table} unreached />
            </>
          )}
          {leftOut}
        </div>
        <BacktestNote />
      </section>
      <section className={waysStyles.detail} aria-label={t('detail.label', { name: selected.company.name })}>
        {start ? (
          <PathPanel from={start.id} to={selected.company.id} url={url} setUrl={setUrl} change={change} />
        ) : (
          <EmptyState
            title={t('empty.starts', { region: answer.outside.name })}
            hint={t('empty.startsHint')}
          />
        )}
        <CandidateFacts
          candidate={selected.candidate}
          weights={answer.weights}
          onExclude={() =>
            change(
              { exclude: [...url.exclude, selected.company.id], candidate: null, path: 0 },
              t('change.excluded', { name: selected.company.name }),
            )
          }
        />
      </section>
    </>
  );
}

/** Whom the ways in start from: one leader, or how many of each kind in the region. */
function From({ answer }: { answer: IntroductionsAnswer }) {
  const { t } = useTranslation('introductions');
  if (answer.leader) {
    return <span className={styles.muted}>{t('list.from', { leader: answer.leader.name })}</span>;
  }
  const kinds = answer.starts.map(({ kind, count }) => `${t(`start.kind.${kind}`)} ${count}`).join(' · ');
  return (
    <span className={rankingStyles.from} title={kinds}>
      {t('list.fromRegion', { region: answer.outside.name, kinds })}
    </span>
  );
}
