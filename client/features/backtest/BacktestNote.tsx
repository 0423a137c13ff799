import { ExperimentOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { backtestRoute, type BacktestAnswer } from '../../../server/contract/backtest.ts';
import { callOptions } from '../../api/call-options.ts';
import { Answered } from '../../ui/Answered.tsx';
import styles from './backtest.module.css';
import { headlineOf, outdated } from './backtest.view-model.ts';
import { ExperimentTable } from './ExperimentTable.tsx';

/** How well the ranking does, in one line; opens the whole of the last back-test, where the product loses too. */
export function BacktestNote() {
  const { t } = useTranslation('backtest');
  const [open, setOpen] = useState(false);
  const query = useQuery(callOptions(backtestRoute, {}));
  const headline = query.data && headlineOf(query.data.figures);
  return (
    <footer className={styles.note}>
      <Button size="small" icon={<ExperimentOutlined aria-hidden />} onClick={() => setOpen(true)}>
        {t('note.button')}
      </Button>
      {headline && <span className={styles.muted}>{t('note.headline', headline)}</span>}
      <Drawer title={t('note.title')} open={open} onClose={() => setOpen(false)} size={760} destroyOnHidden>
        <Answered query={query} rows={12}>
          {(answer) => <Figures answer={answer} />}
        </Answered>
      </Drawer>
    </footer>
  );
}

function Figures({ answer }: { answer: BacktestAnswer }) {
  const { t } = useTranslation('backtest');
  const { figures, now } = answer;
  const { graph, weights, tuning } = figures;
  return (
    // Longer than the screen and without anything to operate, it is scrolled by keys.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles.figures} tabIndex={0} aria-label={t('note.title')}>
      <p>{t('what')}</p>
      <p className={styles.muted}>{t('candidates')}</p>
      <p className={styles.muted}>{t('removed', { cut: figures.cut })}</p>
      {figures.experiments.map((experiment) => (
        <ExperimentTable key={experiment.id} experiment={experiment} cut={figures.cut} />
      ))}
      <p className={styles.muted}>{t('popularity')}</p>
      <p className={styles.muted}>{t('interval', { resamples: figures.resamples, seed: figures.seed })}</p>
      <p className={styles.muted}>
        {t('tuned', {
          n: tuning.n,
          fit: weights.tuned.fit,
          reach: weights.tuned.reach,
          readiness: weights.tuned.readiness,
          product: tuning.mrrProduct.toFixed(3),
          mrr: tuning.mrrTuned.toFixed(3),
        })}
      </p>
      <p className={styles.muted}>
        {t('graph', {
          date: figures.date,
          nodes: graph.nodes,
          relationships: graph.relationships,
          hash: graph.hash.slice(0, 12),
        })}{' '}
        {outdated(answer) && t('outdated', now)}
      </p>
    </section>
  );
}
