import { useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { GapAnswer, SegmentGap } from '../../../server/contract/gap-analysis.ts';
import styles from './panorama.module.css';
import { PanoramaBox } from './PanoramaBox.tsx';
import { PanoramaInside } from './PanoramaInside.tsx';
import { neighbourBox, type PanoramaBox as Box, type PanoramaLayout } from './panorama-layout.ts';
import { insideLines, type Level, type Overlay } from './panorama-level.ts';

const DIRECTIONS: Record<string, 'left' | 'right' | 'up' | 'down'> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};
const STEPS: Record<string, number> = { '+': 1.25, '=': 1.25, '-': 0.8, _: 0.8 };

type Props = {
  answer: GapAnswer;
  layout: PanoramaLayout;
  level: Level;
  scale: number;
  overlay: Overlay | null;
  selected: string | null;
  shown: ReadonlySet<string>;
  hovered: string | null;
  onHover: (segment: string | null) => void;
  onSelect: (segment: string | null) => void;
  /** Goes nearer or further away. */
  onZoom: (factor: number) => void;
  onFit: () => void;
  /** Brings a box into sight. */
  onReveal: (box: Box) => void;
  wasDragged: () => boolean;
};

/** The segments: arrows go from one to the next, + and − nearer and further, 0 shows all, Enter chooses. */
export function PanoramaBoxes(props: Props) {
  const { answer, layout, level, scale, overlay, selected, shown, hovered, onHover, onSelect } = props;
  const { t } = useTranslation('gaps');
  const gaps = new Map(answer.segments.map((gap) => [gap.segment.id, gap]));
  const holder = useRef<SVGGElement>(null);
  const reachable = selected ?? layout.boxes[0]?.id;
  const move = (event: KeyboardEvent, id: string) => {
    const direction = DIRECTIONS[event.key];
    const step = STEPS[event.key];
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' || event.key === ' ') onSelect(id);
    else if (event.key === 'Escape') onSelect(null);
    else if (step) props.onZoom(step);
    else if (event.key === '0') props.onFit();
    else if (direction) {
      const next = layout.boxes.find((box) => box.id === neighbourBox(layout.boxes, id, direction));
      const boxes = holder.current?.querySelectorAll<SVGGElement>('[data-segment]') ?? [];
      [...boxes].find((box) => box.dataset.segment === next?.id)?.focus({ preventScroll: true });
      if (next) props.onReveal(next);
    } else return;
    event.preventDefault();
  };
  return (
    <g ref={holder} data-level={level}>
      {layout.boxes.map(({ id, x, y }) => {
        const gap = gaps.get(id);
        if (!gap) return null;
        const turned = overlay?.segments.get(id);
        const label = boxLabel(gap, t) + turnedWords(turned, t);
        const faded = !shown.has(id) && id !== selected && id !== hovered;
        return (
          <g key={id}>
            <g
              data-segment={id}
              // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a drawing has no button
              role="button"
              tabIndex={id === reachable ? 0 : -1}
              aria-pressed={id === selected}
              aria-label={label}
              className={styles.box}
              onMouseEnter={() => onHover(id)}
              onMouseLeave={() => onHover(null)}
              onFocus={() => onHover(id)}
              onBlur={() => onHover(null)}
              onKeyDown={(event) => move(event, id)}
              onClick={() => {
                if (!props.wasDragged()) onSelect(id === selected ? null : id);
              }}
            >
              <title>{label}</title>
              <rect
                className={styles.ring}
                x={x - 4}
                y={y - 4}
                width={layout.box.width + 8}
                height={layout.box.height + 8}
                rx={8}
              />
              <PanoramaBox
                {...{ gap, x, y, level, scale, faded }}
                size={layout.box}
                turned={turned}
                imagined={overlay?.imagined ?? false}
                chosen={id === selected}
              />
            </g>
            {level === 'inside' && (
              <PanoramaInside
                {...insideLines(gap, layout.box.height * scale)}
                {...{ gap, x, y, scale, faded }}
                size={layout.box}
                verdict={turned?.to ?? gap.verdict}
                wasDragged={props.wasDragged}
              />
            )}
          </g>
        );
      })}
    </g>
  );
}

type Translate = (key: string, values?: Record<string, unknown>) => string;

function boxLabel({ segment, verdict, firms, pipeline, candidates }: SegmentGap, t: Translate): string {
  const verdictName = t(`verdict.${verdict}`, { ns: 'common' });
  return t('map.box', {
    name: segment.name,
    position: t(`position.${segment.position}`),
    key: segment.key ? t('map.key') : '',
    verdict: verdictName,
    firms: firms.length,
    projects: pipeline.length,
    candidates,
  });
}

function turnedWords(turned: { from: string; to: string } | undefined, t: Translate): string {
  if (!turned || turned.from === turned.to) return '';
  return t('map.turned', {
    from: t(`verdict.${turned.from}`, { ns: 'common' }),
    to: t(`verdict.${turned.to}`, { ns: 'common' }),
  });
}
