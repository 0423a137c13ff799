import { useTranslation } from 'react-i18next';
import type { Label } from '../../server/contract/graph-model.ts';
import { LabelMark } from '../ui/LabelMark.tsx';
import { labelName } from '../ui/model-names.ts';
import { VERDICT_LOOK } from '../ui/verdict-look.ts';
import styles from './graph-canvas.module.css';
import { LINE_LOOK, type LegendEntries } from './legend-entries.ts';

type Props = { entries: LegendEntries; onToggleLabel?: ((label: Label) => void) | undefined };

/** What the shapes, colours and lines of this drawing mean; with `onToggleLabel` each kind can be hidden. */
export function Legend({ entries, onToggleLabel }: Props) {
  const { t, i18n } = useTranslation('canvas');
  return (
    <section className={styles.legend} aria-label={t('legend')}>
      {entries.labels.map(({ label, count, hidden }) => {
        const name = labelName(label, i18n.language);
        const content = (
          <>
            <LabelMark label={label} size={14} /> {name} <span className={styles.count}>{count}</span>
          </>
        );
        return onToggleLabel ? (
          <button
            key={label}
            type="button"
            aria-pressed={!hidden}
            className={hidden ? styles.struck : undefined}
            title={t(hidden ? 'legend.show' : 'legend.hide', { name })}
            onClick={() => onToggleLabel(label)}
          >
            {content}
          </button>
        ) : (
          <span key={label}>{content}</span>
        );
      })}
      {entries.verdicts.map((verdict) => {
        const { fill, border, hatched } = VERDICT_LOOK[verdict];
        const hatch = `repeating-linear-gradient(45deg, #c3c9d1 0 1.5px, ${fill} 1.5px 5px)`;
        return (
          <span key={verdict}>
            <i
              className={styles.swatch}
              style={{ background: hatched ? hatch : fill, borderColor: border }}
            />
            {t(`verdict.${verdict}`, { ns: 'common' })}
          </span>
        );
      })}
      <span className={styles.gap} />
      {entries.lines.map((line) => (
        <span key={line}>
          <LineSample line={line} /> {t(`legend.${line}`)}
        </span>
      ))}
    </section>
  );
}

function LineSample({ line }: { line: LegendEntries['lines'][number] }) {
  const { colour, width, dashes } = LINE_LOOK[line];
  return (
    <svg width="26" height="8" aria-hidden="true">
      <line
        x1="1"
        y1="4"
        x2="25"
        y2="4"
        stroke={colour}
        strokeWidth={width}
        strokeDasharray={dashes.join(' ')}
      />
    </svg>
  );
}
