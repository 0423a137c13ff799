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
import { CandidateFacts } from './CandidateFacts.tsx';
import { CandidateTable } from './CandidateTable.tsx';
import styles from './introductions.module.css';
import type { IntroductionsUrl, SetIntroductionsUrl } from './introductions-url.ts';
import { byReach, limitsOf } from './introductions.view-model.ts';
import { PathPanel } from './PathPanel.tsx';

const MOST = 200;

type Props = {
  leader: string;
  segments: readonly string[];
  outside: string;
  url: IntroductionsUrl;
  setUrl: SetIntroductionsUrl;
};

/** Ranked candidates at the left, the ways to the chosen one at the right. */
export function Ranking({ leader, segments, outside, url, setUrl }: Props) {
  const query = useQuery({
    ...callOptions(introductionsRoute, {
      body: {
        leader,
        segments: [...segments],
        outside,
        limit: MOST,
        ...limitsOf(url),
        ended: url.ended,
      },
    }),
    enabled: segments.length > 0,
    placeholderData: keepPreviousData,
  });
  return (
    <div className={styles.body} aria-busy={query.isPlaceholderData}>
      <Answered query={query} rows={12}>
        {(answer) => <Answer answer={answer} url={url} setUrl={setUrl} />}
      </Answered>
    </div>
  );
}

type AnswerProps = { answer: IntroductionsAnswer; url: IntroductionsUrl; setUrl: SetIntroductionsUrl };

function Answer({ answer, url, setUrl }: AnswerProps) {
  const { t } = useTranslation('introductions');
  const { reached, unreached } = byReach(answer.candidates);
  const all: IntroducedCandidate[] = [...reached, ...unreached];
  const selected = all.find(({ company }) => company.id === url.candidate) ?? all[0];
  const select = (candidate: string) => void setUrl({ candidate, path: 0 });
  if (!selected) {
    return (
      <EmptyState
        title={t('empty.candidates', { region: answer.outside.name })}
        hint={t('empty.candidatesHint')}
      />
    );
  }
  return (
    <>
      <section className={styles.list} aria-label={t('list.label')}>
        <header className={styles.listHead}>
          <b>{t('list.reached', { reached: answer.reached, total: answer.total })}</b>
          <span className={styles.muted}>{t('list.from', { leader: answer.leader.name })}</span>
          <span className={styles.end}>
            <QueryButton basis={answer.basis} />
          </span>
        </header>
        <div className={styles.listBody}>
          {reached.length > 0 ? (
            <CandidateTable candidates={reached} selected={selected.company.id} onSelect={select} />
          ) : (
            <p className={styles.noneReached}>{t('list.none', { hops: answer.searched.hops })}</p>
          )}
          {unreached.length > 0 && (
            <>
              <h3>{t('list.unreached', { count: unreached.length })}</h3>
              <p className={styles.muted}>{t('list.unreachedWhy', { hops: answer.searched.hops })}</p>
              <CandidateTable
                candidates={unreached}
                selected={selected.company.id}
                onSelect={select}
                unreached
              />
            </>
          )}
        </div>
      </section>
      <section className={styles.detail} aria-label={t('detail.label', { name: selected.company.name })}>
        <PathPanel from={answer.leader.id} to={selected.company.id} url={url} setUrl={setUrl} />
        <CandidateFacts candidate={selected.candidate} />
      </section>
    </>
  );
}
