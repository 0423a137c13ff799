import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { SegmentGap, Verdict } from '../../../server/contract/gap-analysis.ts';
import { useColourMode } from '../../ui/colour-mode.ts';
import { labelName } from '../../ui/model-names.ts';
import { verdictLook } from '../../ui/verdict-look.ts';
import styles from './panorama.module.css';
import type { BoxSize } from './panorama-layout.ts';
import { cutTo, INSIDE, type InsideLine } from './panorama-level.ts';

type Props = {
  gap: SegmentGap;
  verdict: Verdict;
  lines: readonly InsideLine[];
  more: number;
  size: BoxSize;
  x: number;
  y: number;
  scale: number;
  faded: boolean;
  wasDragged: () => boolean;
};

const LEFT = 24;
const row = (index: number) => INSIDE.head + index * INSIDE.line;

/** The firms and projects inside a segment, each leading to its dossier; written at the size of the screen, not of the drawing. */
export function PanoramaInside({ gap, verdict, lines, more, size, x, y, scale, faded, wasDragged }: Props) {
  const { t, i18n } = useTranslation('gaps');
  const navigate = useNavigate();
  const { text } = verdictLook(useColourMode())[verdict];
  const width = size.width * scale - LEFT - 8;
  return (
    <g
      transform={`translate(${x} ${y}) scale(${1 / scale})`}
      fontSize={INSIDE.type}
      opacity={faded ? 0.25 : 1}
    >
      {lines.length === 0 && (
        <text x={LEFT} y={row(0) + 13} fill={text} pointerEvents="none">
          {cutTo(t('map.nobody'), width, INSIDE.type)}
        </text>
      )}
      {lines.map(({ entity, leader }, index) => {
        const address = `/entities/${encodeURIComponent(entity.id)}`;
        const kind = leader ? t('firms.leader') : labelName(entity.label, i18n.language);
        return (
          <a
            key={entity.id}
            href={address}
            className={styles.inside}
            aria-label={`${entity.name}，${kind}，${gap.segment.name}`}
            onClick={(event) => {
              if (event.ctrlKey || event.metaKey || event.shiftKey) return;
              event.preventDefault();
              if (!wasDragged()) void navigate(address);
            }}
          >
            <rect
              x={LEFT - 4}
              y={row(index)}
              width={width + 8}
              height={INSIDE.line}
              rx={3}
              fill={text}
              fillOpacity={0}
            />
            <text x={LEFT} y={row(index) + 13} fill={text} fontWeight={leader ? 700 : 400}>
              {cutTo(
                `${leader ? '♛' : entity.label === 'Project' ? '◆' : '•'} ${entity.name}`,
                width,
                INSIDE.type,
              )}
            </text>
          </a>
        );
      })}
      {more > 0 && (
        <text x={LEFT} y={row(lines.length) + 13} fill={text} fillOpacity={0.9} pointerEvents="none">
          {t('map.more', { count: more })}
        </text>
      )}
    </g>
  );
}
