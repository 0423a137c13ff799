import { useTranslation } from 'react-i18next';
import type { Batch, ImportCounts } from '../../../server/contract/imports-batch.ts';
import { factsWith, firstOutcome, OUTCOMES } from './batch.view-model.ts';
import { FactTable } from './FactTable.tsx';
import { type ImportUrl, useImportUrl } from './imports-url.ts';
import styles from './imports.module.css';
import { LookAlikes } from './LookAlikes.tsx';
import { ProblemTable } from './ProblemTable.tsx';
import { useReason } from './use-reason.ts';

/** What becomes of the rows as figures, each of which leads to what it counts. */
export function PlanTables({ batch, counts }: { batch: Batch; counts: ImportCounts }) {
  const { t } = useTranslation('imports');
  const reason = useReason();
  const [url, setUrl] = useImportUrl();
  const outcome = url.outcome ?? firstOutcome(counts);
  const choose = (next: NonNullable<ImportUrl['outcome']>) =>
    void setUrl({ outcome: next, kind: null, problem: null, sheet: null, page: null });
  return (
    <>
      <fieldset className={styles.tiles} aria-label={t('tiles.label')}>
        <div className={styles.tile}>
          <b>{counts.rows.read.toLocaleString()}</b>
          <span>{t('tiles.read')}</span>
        </div>
        {OUTCOMES.map((one) => (
          <button
            key={one}
            type="button"
            className={styles.tile}
            data-outcome={one}
            aria-pressed={one === outcome}
            onClick={() => choose(one)}
          >
            <b>{counts.rows[one].toLocaleString()}</b>
            <span>{t(`outcome.${one}`)}</span>
            <small>
              {one === 'refused' || one === 'undecided'
                ? t(`tiles.${one}`)
                : t('tiles.facts', { count: factsWith(counts, one) })}
            </small>
          </button>
        ))}
      </fieldset>
      {outcome === 'refused' || outcome === 'undecided' ? (
        <ProblemTable batch={batch} counts={counts} outcome={outcome} url={url} setUrl={setUrl} />
      ) : (
        <FactTable batch={batch} counts={counts} outcome={outcome} url={url} setUrl={setUrl} />
      )}
      {counts.lookAlikes > 0 && <LookAlikes batch={batch} count={counts.lookAlikes} />}
      {counts.notes.length > 0 && (
        <details className={styles.notes}>
          <summary>{t('notes.title', { count: counts.notes.length })}</summary>
          <ul>
            {counts.notes.map(({ note, count }) => (
              <li key={note}>
                {reason(note)} <span className={styles.muted}>{t('notes.times', { count })}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
