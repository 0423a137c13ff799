import { useTranslation } from 'react-i18next';
import type { Verdict } from '../../server/contract/gap-analysis.ts';
import type { Label, RelationshipType } from '../../server/contract/graph-model.ts';
import { useColourMode } from '../ui/colour-mode.ts';
import { LabelMark } from '../ui/LabelMark.tsx';
import { labelName, relationshipName } from '../ui/model-names.ts';
import { verdictLook } from '../ui/verdict-look.ts';
import { colourAt, sizeAt, type Figures } from './figures.ts';
import styles from './graph-canvas.module.css';
import { LINE_LOOK, lineColour, type LegendEntries } from './legend-entries.ts';
import { paletteOf } from './palette.ts';
import { scaleSteps } from './scale-words.ts';

type Props = {
  entries: LegendEntries;
  figures: Figures;
  types: readonly { type: RelationshipType; count: number; off: boolean }[];
  onToggleLabel?: ((label: Label) => void) | undefined;
  onToggleVerdict?: ((verdict: Verdict) => void) | undefined;
  onToggleType?: ((type: RelationshipType) => void) | undefined;
};

/** What the shapes, colours and lines of this drawing mean; where the page says so, each can be hidden by a click. */
export function Legend({ entries, figures, types, onToggleLabel, onToggleVerdict, onToggleType }: Props) {
  const { t, i18n } = useTranslation('canvas');
  const mode = useColourMode();
  const palette = paletteOf(mode);
  return (
    <section className={styles.legend} aria-label={t('legend')}>
      {entries.labels.map(({ label, count, hidden }) => (
        <Entry
          key={label}
          name={labelName(label, i18n.language)}
          hidden={hidden}
          onToggle={onToggleLabel && (() => onToggleLabel(label))}
        >
          <LabelMark label={label} size={14} /> {labelName(label, i18n.language)}{' '}
          <span className={styles.count}>{count}</span>
        </Entry>
      ))}
      {entries.verdicts.map(({ verdict, hidden }) => {
        const { fill, border, hatched } = verdictLook(mode)[verdict];
        const hatch = `repeating-linear-gradient(45deg, ${palette.hatch} 0 1.5px, ${fill} 1.5px 5px)`;
        const name = t(`verdict.${verdict}`, { ns: 'common' });
        return (
          <Entry
            key={verdict}
            name={name}
            hidden={hidden}
            onToggle={onToggleVerdict && (() => onToggleVerdict(verdict))}
          >
            <i
              className={styles.swatch}
              style={{ background: hatched ? hatch : fill, borderColor: border }}
            />
            {name}
          </Entry>
        );
      })}
      {onToggleType && types.length > 0 && <span className={styles.divider} />}
      {onToggleType &&
        types.map(({ type, count, off }) => (
          <Entry
            key={type}
            name={relationshipName(type, i18n.language)}
            hidden={off}
            onToggle={() => onToggleType(type)}
          >
            <span className={styles.tieMark} aria-hidden="true" /> {relationshipName(type, i18n.language)}{' '}
            <span className={styles.count}>{count}</span>
          </Entry>
        ))}
      <span className={styles.gap} />
      <FigureScales figures={figures} />
      {entries.lines.map((line) => (
        <span key={line}>
          <LineSample line={line} /> {t(`legend.${line}`)}
        </span>
      ))}
    </section>
  );
}

type EntryProps = {
  name: string;
  hidden: boolean;
  onToggle: (() => void) | undefined;
  children: React.ReactNode;
};

function Entry({ name, hidden, onToggle, children }: EntryProps) {
  const { t } = useTranslation('canvas');
  if (!onToggle) return <span>{children}</span>;
  return (
    <button
      type="button"
      aria-pressed={!hidden}
      className={hidden ? styles.struck : undefined}
      title={t(hidden ? 'legend.show' : 'legend.hide', { name })}
      onClick={onToggle}
    >
      {children}
    </button>
  );
}

/** What the sizes and colours of marks stand for, where a figure decides them. */
function FigureScales({ figures: { size, colour } }: { figures: Figures }) {
  const { t, i18n } = useTranslation('canvas');
  const mode = useColourMode();
  return (
    <>
      {size && (
        <span>
          {t(`figure.${size.figure}`)}
          {scaleSteps(size, i18n.language).map(({ share, text }) => (
            <span key={text} className={styles.step}>
              <i className={styles.dot} style={{ width: sizeAt(share) / 3, height: sizeAt(share) / 3 }} />
              {text}
            </span>
          ))}
        </span>
      )}
      {colour && (
        <span>
          {t(`figure.${colour.figure}`)}
          {scaleSteps(colour, i18n.language).map(({ share, text }) => (
            <span key={text} className={styles.step}>
              <i
                className={styles.swatch}
                style={{ background: colourAt(share, mode), borderColor: colourAt(share, mode) }}
              />
              {text}
            </span>
          ))}
        </span>
      )}
    </>
  );
}

function LineSample({ line }: { line: LegendEntries['lines'][number] }) {
  const mode = useColourMode();
  const { width, dashes, double, bar } = LINE_LOOK[line];
  const colour = lineColour(line, mode);
  return (
    <svg width="26" height="10" aria-hidden="true">
      <path d="M1 5H25" stroke={colour} strokeWidth={width} strokeDasharray={dashes.join(' ')} />
      {double && <path d="M1 5H25" stroke={paletteOf(mode).ground} strokeWidth={2} />}
      {bar && <path d="M13 1V9" stroke={colour} strokeWidth={2} />}
    </svg>
  );
}
