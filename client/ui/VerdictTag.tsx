import { useTranslation } from 'react-i18next';
import type { Verdict } from '../../server/contract/gap-analysis.ts';
import { useColourMode, type ColourMode } from './colour-mode.ts';
import { verdictLook } from './verdict-look.ts';

/** A verdict in its colour, the unknown one hatched, always with its word. */
export function VerdictTag({ verdict }: { verdict: Verdict }) {
  const { t } = useTranslation();
  const mode = useColourMode();
  const { border, text } = verdictLook(mode)[verdict];
  return (
    <span
      style={{
        display: 'inline-block',
        padding: '0 7px',
        border: `1px ${verdict === 'unknown' ? 'dashed' : 'solid'} ${border}`,
        borderRadius: 4,
        background: verdictBackground(verdict, mode),
        color: text,
        fontSize: 12,
        lineHeight: '20px',
        whiteSpace: 'nowrap',
      }}
    >
      {t(`verdict.${verdict}`)}
    </span>
  );
}

/** The CSS background of a verdict. */
export function verdictBackground(verdict: Verdict, mode: ColourMode): string {
  const { fill, hatched } = verdictLook(mode)[verdict];
  return hatched ? `repeating-linear-gradient(45deg, ${HATCH[mode]} 0 1.5px, ${fill} 1.5px 6px)` : fill;
}

const HATCH: Record<ColourMode, string> = { light: '#d3d8de', dark: '#40505f' };
