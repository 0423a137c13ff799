import { useTranslation } from 'react-i18next';
import type { Batch, BatchStatus } from '../../../server/contract/imports-batch.ts';
import { type Tone, ToneTag } from '../../ui/ToneTag.tsx';
import { stateOf } from './batch.view-model.ts';

const TONES: Record<BatchStatus | 'broken-off', Tone> = {
  uploaded: 'plain',
  planning: 'accent',
  planned: 'violet',
  committing: 'accent',
  committed: 'green',
  'rolling-back': 'accent',
  'rolled-back': 'plain',
  failed: 'error',
  'broken-off': 'warn',
};

/** How far a batch is, in a word. */
export function BatchStateTag({ batch }: { batch: Batch }) {
  const { t } = useTranslation('imports');
  const state = stateOf(batch);
  return <ToneTag tone={TONES[state]}>{t(`state.${state}`)}</ToneTag>;
}
