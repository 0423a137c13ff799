import { useTranslation } from 'react-i18next';
import type { Target, TargetsAnswer } from '../../../server/contract/targets.ts';
import { Answered } from '../../ui/Answered.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { QueryButton } from '../../ui/QueryButton.tsx';
import { ExportMenu } from '../../ui/table-export/ExportMenu.tsx';
import { GapTabs } from '../gap-comparison/GapTabs.tsx';
import { RemovedTargets } from './RemovedTargets.tsx';
import { TargetFilters } from './TargetFilters.tsx';
import { targetsExport } from './targets-export.ts';
import { useTargetsUrl, type SetTargetsUrl, type TargetsUrl } from './targets-url.ts';
import styles from './targets.module.css';
import { useTargets } from './targets.query.ts';
import { filtered } from './targets.view-model.ts';
import { TargetImport } from './TargetImport.tsx';
import { TargetTable } from './TargetTable.tsx';

/** 目标清单: whom to bring for which gap, who sees to it, and how far that has come. */
export function TargetsPage() {
  const [url, setUrl] = useTargetsUrl();
  const query = useTargets();
  return (
    <div className={styles.page}>
      <Answered query={query} rows={12}>
        {(answer) => <Shown answer={answer} url={url} setUrl={setUrl} />}
      </Answered>
    </div>
  );
}

type Props = { answer: TargetsAnswer; url: TargetsUrl; setUrl: SetTargetsUrl };

function Shown({ answer, url, setUrl }: Props) {
  const { t } = useTranslation('targets');
  const today = answer.basis.asOf;
  const shown = filtered(answer.targets, url, today);
  return (
    <>
      <div className={styles.bar}>
        <GapTabs />
        <h1 className={styles.title}>{t('title')}</h1>
        <span className={styles.muted}>
          {t('count', { shown: shown.length, total: answer.targets.length })}
        </span>
        <span className={styles.end}>
          <RemovedTargets removed={answer.removed} />
          <TargetImport /> <Export shown={shown} answer={answer} url={url} />{' '}
          <QueryButton basis={answer.basis} />
        </span>
      </div>
      {answer.targets.length === 0 ? (
        <EmptyState
          title={t('empty.title')}
          hint={t('empty.hint')}
          action={{ text: t('empty.action'), to: '/gaps' }}
        />
      ) : (
        <>
          <TargetFilters targets={answer.targets} url={url} setUrl={setUrl} />
          <p className={styles.hint}>{t('edit.hint')}</p>
          <TargetTable targets={shown} today={today} url={url} setUrl={setUrl} />
        </>
      )}
    </>
  );
}

function Export({
  shown,
  answer,
  url,
}: {
  shown: readonly Target[];
  answer: TargetsAnswer;
  url: TargetsUrl;
}) {
  const { t, i18n } = useTranslation('targets');
  const words = (key: string, values?: Record<string, unknown>) => t(key, { ...values });
  return (
    <ExportMenu
      disabled={shown.length === 0}
      make={() => targetsExport(shown, answer, url, words, i18n.language)}
    />
  );
}
