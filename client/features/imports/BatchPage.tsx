import { Steps } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import type { Batch } from '../../../server/contract/imports-batch.ts';
import { Answered } from '../../ui/Answered.tsx';
import { BatchStateTag } from './BatchStateTag.tsx';
import { isBrokenOff, isRunning, sizeWords, stepOf, STEPS, whenWords } from './batch.view-model.ts';
import { Finished } from './Finished.tsx';
import styles from './imports.module.css';
import { useBatch } from './imports.query.ts';
import { useImportUrl } from './imports-url.ts';
import { MappingStep } from './MappingStep.tsx';
import { Failed, Interrupted } from './Interrupted.tsx';
import { ReviewStep } from './ReviewStep.tsx';
import { Running } from './Running.tsx';

/** One import, from what its columns mean to what was written. */
export function BatchPage() {
  const { id = '' } = useParams();
  const query = useBatch(id);
  return (
    <div className={styles.page}>
      <Answered query={query} rows={12}>
        {(batch) => <Shown batch={batch} />}
      </Answered>
    </div>
  );
}

function Shown({ batch }: { batch: Batch }) {
  const { t, i18n } = useTranslation('imports');
  const [url, setUrl] = useImportUrl();
  const step = url.mapping && batch.status === 'planned' ? 'mapping' : stepOf(batch);
  return (
    <>
      <header className={styles.head}>
        <Link to="/imports">{t('back')}</Link>
        <h1 className={styles.title}>{batch.fileName}</h1>
        <BatchStateTag batch={batch} />
        <span className={styles.muted}>
          {t('batch.by', { by: batch.by, when: whenWords(batch.createdAt, i18n.language) })} ·{' '}
          {sizeWords(batch.fileBytes)}
        </span>
      </header>
      <Steps
        size="small"
        className={styles.steps ?? ''}
        current={STEPS.indexOf(step)}
        items={STEPS.map((one) => ({ title: t(`step.${one}`) }))}
      />
      <Body batch={batch} mapping={step === 'mapping'} onMapping={(mapping) => void setUrl({ mapping })} />
    </>
  );
}

type Props = { batch: Batch; mapping: boolean; onMapping: (mapping: boolean) => void };

function Body({ batch, mapping, onMapping }: Props) {
  const navigate = useNavigate();
  if (isRunning(batch)) return <Running batch={batch} />;
  if (isBrokenOff(batch) && batch.status !== 'planning') return <Interrupted batch={batch} />;
  if (batch.status === 'committed' || batch.status === 'rolled-back') return <Finished batch={batch} />;
  if (batch.status === 'failed' && batch.chunksDone > 0) return <Failed batch={batch} />;
  if (batch.status === 'planned' && !mapping) {
    return <ReviewStep batch={batch} onMapping={() => onMapping(true)} />;
  }
  return (
    <MappingStep
      batch={batch}
      onPlanned={() => onMapping(false)}
      onRemoved={() => void navigate('/imports')}
    />
  );
}
