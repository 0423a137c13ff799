import { Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Batch, ImportProgress } from '../../../server/contract/imports-batch.ts';
import { percentOf, timeParts } from './batch.view-model.ts';
import styles from './imports.module.css';

/** How far the work on a batch is: part, rate, time left. The page may be left; the work goes on. */
export function Running({ batch }: { batch: Batch }) {
  const { t } = useTranslation('imports');
  const { progress, status } = batch;
  const percent = progress && percentOf(progress);
  return (
    <section className={styles.running} aria-label={t(`state.${status}`)}>
      <h2 className={styles.subtitle}>{t(`running.${status}`)}</h2>
      <Progress
        percent={percent ?? 0}
        showInfo={percent !== null}
        status="active"
        aria-label={t('progress.label', { file: batch.fileName })}
      />
      <output>{progress ? <Words progress={progress} /> : t('progress.starting')}</output>
      <p className={styles.muted}>
        {t(status === 'planning' ? 'running.nothingWritten' : 'running.mayLeave', {
          done: batch.chunksDone,
          total: batch.chunks,
        })}
      </p>
    </section>
  );
}

function Words({ progress }: { progress: ImportProgress }) {
  const { t } = useTranslation('imports');
  const left = useTimeLeft(progress.secondsLeft);
  const { phase, done, total, rate } = progress;
  return [
    t(`phase.${phase}`),
    total === null
      ? t('progress.done', { done: done.toLocaleString() })
      : t('progress.doneOf', { done: done.toLocaleString(), total: total.toLocaleString() }),
    rate > 0 && t('progress.rate', { rate: Math.round(rate).toLocaleString() }),
    left,
  ]
    .filter(Boolean)
    .join(' · ');
}

function useTimeLeft(secondsLeft: number | null): string | null {
  const { t } = useTranslation('imports');
  if (secondsLeft === null) return null;
  const [hours, minutes, seconds] = timeParts(secondsLeft);
  const parts = [
    hours > 0 && t('time.hours', { count: hours }),
    minutes > 0 && t('time.minutes', { count: minutes }),
    (seconds > 0 || hours + minutes === 0) && t('time.seconds', { count: seconds }),
  ];
  return t('progress.left', { time: parts.filter(Boolean).join(' ') });
}
