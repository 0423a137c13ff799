import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProjectRow } from '../../../server/contract/projects.ts';
import { stageName } from '../../ui/model-names.ts';
import { CardTag } from './CardTag.tsx';
import { monthsOf, type StageReached } from './stage-timeline.view-model.ts';
import styles from './stage-timeline.module.css';

/** Months shown at first, and added when asked. */
const STEP = 24;

type Props = { rows: readonly ProjectRow[]; onOpen: (id: string) => void };

/** Which stage which project reached when, the newest month first: a list of months, each a list of steps that open the project. */
export function StageTimeline({ rows, onOpen }: Props) {
  const { t } = useTranslation('projects');
  const months = useMemo(() => monthsOf(rows), [rows]);
  const [most, setMost] = useState(STEP);
  const undated = rows.filter(({ stages }) => stages.length === 0).length;
  return (
    <section className={styles.timeline} aria-label={t('timeline')}>
      <p className={styles.hint}>{t('timeline.hint', { undated })}</p>
      <ol>
        {months.slice(0, most).map(({ month, steps }) => (
          <li key={month} className={styles.month}>
            <h2>
              {month} <span>{t('timeline.steps', { count: steps.length })}</span>
            </h2>
            <ul>
              {steps.map((step) => (
                <Step key={`${step.row.project.id} ${step.stage} ${step.asOf}`} step={step} onOpen={onOpen} />
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {months.length > most && (
        <Button size="small" onClick={() => setMost(most + STEP)}>
          {t('timeline.more', { shown: most, count: months.length })}
        </Button>
      )}
    </section>
  );
}

function Step({
  step: { row, stage, before, asOf, present },
  onOpen,
}: { step: StageReached } & Pick<Props, 'onOpen'>) {
  const { t, i18n } = useTranslation('projects');
  const name = stageName(stage, i18n.language);
  return (
    <li>
      <time dateTime={asOf}>{asOf}</time>{' '}
      <span className={styles.stage}>
        {before ? t('timeline.from', { before: stageName(before, i18n.language), stage: name }) : name}
      </span>{' '}
      <button type="button" onClick={() => onOpen(row.project.id)}>
        {row.project.name}
      </button>{' '}
      {present && row.card && <CardTag card={row.card} />}
    </li>
  );
}
