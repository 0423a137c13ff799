import { useTranslation } from 'react-i18next';
import type { Confidence } from '../../server/contract/graph-model.ts';
import { ToneTag, type Tone } from './ToneTag.tsx';

const TONE: Record<Confidence, Tone> = { stated: 'plain', inferred: 'warn', contested: 'error' };

/** How far a fact can be relied on. The line before the word is drawn as the canvas draws such a tie. */
export function ConfidenceTag({ confidence }: { confidence: Confidence }) {
  const { t } = useTranslation();
  const dashes = { stated: undefined, inferred: '4 3', contested: '1.5 3' }[confidence];
  return (
    <ToneTag tone={TONE[confidence]} variant="outlined" style={{ marginInlineEnd: 0 }}>
      <svg width="16" height="8" aria-hidden="true" style={{ marginInlineEnd: 4 }}>
        <line x1="1" y1="4" x2="15" y2="4" stroke="currentColor" strokeWidth="2" strokeDasharray={dashes} />
      </svg>
      {t(`confidence.${confidence}`)}
    </ToneTag>
  );
}
