import { Button, Progress, Segmented, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  type QueueAnswer,
  RECONCILED_LABELS,
  type ReconciledLabel,
} from '../../../server/contract/reconciliation.ts';
import { Answered } from '../../ui/Answered.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { labelName } from '../../ui/model-names.ts';
import { QueryButton } from '../../ui/QueryButton.tsx';
import { ExportMenu } from '../../ui/table-export/ExportMenu.tsx';
import { DecisionHistory } from './DecisionHistory.tsx';
import { NameView } from './NameView.tsx';
import { PairList } from './PairList.tsx';
import { PairView } from './PairView.tsx';
import { queueExport } from './reconciliation-export.ts';
import {
  useReconciliationUrl,
  VIEWS,
  type ReconciliationUrl,
  type SetReconciliationUrl,
} from './reconciliation-url.ts';
import styles from './reconciliation.module.css';
import { useDecisions, usePair, useQueue } from './reconciliation.query.ts';
import { idsOf, pairAt, progressOf, stepFrom } from './reconciliation.view-model.ts';
import { useDecide, type Deciding } from './use-decide.ts';

/** 重复实体: what may stand twice, worked through by people, each decision kept and reversible. */
export function ReconciliationPage() {
  const [url, setUrl] = useReconciliationUrl();
  const deciding = useDecide();
  const query = useQueue(url.view === 'history' ? 'waiting' : url.view, url.label);
  return (
    <div className={styles.page}>
      <Answered query={query} rows={14}>
        {(answer) => <Shown answer={answer} url={url} setUrl={setUrl} deciding={deciding} />}
      </Answered>
    </div>
  );
}

const ANY = 'any' as const;

type Props = {
  answer: QueueAnswer;
  url: ReconciliationUrl;
  setUrl: SetReconciliationUrl;
  deciding: Deciding;
};

function Shown({ answer, url, setUrl, deciding }: Props) {
  const { t, i18n } = useTranslation('reconciliation');
  const { counts } = answer;
  const progress = progressOf(counts);
  return (
    <>
      <div className={styles.bar}>
        <h1 className={styles.title}>{t('title')}</h1>
        <span className={styles.progress}>
          <Progress
            percent={progress.of === 0 ? 100 : Math.round((progress.done / progress.of) * 100)}
            showInfo={false}
            size="small"
            aria-label={t('progress', progress)}
          />
          {t('progress', progress)}
        </span>
        <Segmented
          aria-label={t('queue')}
          value={url.view}
          onChange={(view) => void setUrl({ view, pair: null, name: null })}
          options={VIEWS.map((view) => ({
            value: view,
            label: t(`view.${view}`, { count: view === 'history' ? 0 : counts[view] }),
          }))}
        />
        <Select<ReconciledLabel | typeof ANY>
          aria-label={t('column.label')}
          className={styles.label}
          value={url.label ?? ANY}
          onChange={(label) => void setUrl({ label: label === ANY ? null : label, pair: null })}
          options={[
            { value: ANY, label: t('anyLabel') },
            ...RECONCILED_LABELS.map((label) => ({ value: label, label: labelName(label, i18n.language) })),
          ]}
        />
        <span className={styles.end}>
          <Link to="/data-quality">{t('toQuality')}</Link> <Link to="/imports">{t('toImports')}</Link>{' '}
          <ExportMenu
            disabled={answer.pairs.length === 0}
            make={() => queueExport(answer, url, t, i18n.language)}
          />{' '}
          <QueryButton basis={answer.basis} />
        </span>
      </div>
      <p className={styles.hint}>{t('hint', { apart: counts.apartBySources })}</p>
      {url.name !== null ? (
        <NameView name={url.name} label={url.label ?? 'Company'} deciding={deciding} />
      ) : url.view === 'history' ? (
        <History deciding={deciding} meant={url.decision} />
      ) : (
        <Queue answer={answer} url={url} setUrl={setUrl} deciding={deciding} />
      )}
    </>
  );
}

function History({ deciding, meant }: { deciding: Deciding; meant: string | null }) {
  const query = useDecisions();
  return (
    <Answered query={query} rows={8}>
      {(answer) => <DecisionHistory answer={answer} deciding={deciding} meant={meant} />}
    </Answered>
  );
}

function Queue({ answer, url, setUrl, deciding }: Props) {
  const { t } = useTranslation('reconciliation');
  // Where the pair looked at stood, so that the next one takes its place when it is decided.
  const [place, setPlace] = useState(0);
  const asked = url.pair === null ? undefined : idsOf(url.pair);
  const waiting = pairAt(answer.pairs, url.pair, place);
  const outside = asked && !answer.pairs.some(({ id }) => id === url.pair);
  const ids = outside ? asked : waiting && idsOf(waiting.id);
  const query = usePair(ids);
  const current = outside ? undefined : waiting?.id;
  const open = (id: string | undefined) => {
    setPlace(
      Math.max(
        0,
        answer.pairs.findIndex((pair) => pair.id === id),
      ),
    );
    void setUrl({ pair: id ?? null });
  };
  if (!ids) {
    return (
      <EmptyState
        title={t(`empty.${url.view}`)}
        hint={t('emptyHint')}
        action={{ text: t('view.history'), onClick: () => void setUrl({ view: 'history' }) }}
      />
    );
  }
  return (
    <div className={styles.work}>
      <PairList pairs={answer.pairs} total={answer.total} current={current} onOpen={open} />
      <div className={styles.detail}>
        {outside && (
          <p className={styles.hint}>
            {t('outside')}{' '}
            <Button size="small" type="link" onClick={() => void setUrl({ pair: null })}>
              {t('backToQueue')}
            </Button>
          </p>
        )}
        <Answered query={query} rows={12}>
          {(pair) => (
            <PairView
              key={pair.pair.id}
              answer={pair}
              deciding={deciding}
              onStep={(steps) =>
                open(current === undefined ? answer.pairs[0]?.id : stepFrom(answer.pairs, current, steps)?.id)
              }
              onDecided={() => {
                setPlace(
                  Math.max(
                    0,
                    answer.pairs.findIndex(({ id }) => id === pair.pair.id),
                  ),
                );
                void setUrl({ pair: null });
              }}
            />
          )}
        </Answered>
      </div>
    </div>
  );
}
