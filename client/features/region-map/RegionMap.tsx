import { useMemo, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegionMapAnswer } from '../../../server/contract/region-map.ts';
import { useElementSize } from '../gap-analysis/use-element-size.ts';
import type { MapFigure } from './region-map-url.ts';
import { drawPlaces, shortName, type DrawnPlace } from './region-map.view-model.ts';
import styles from './region-map.module.css';

type Props = {
  answer: RegionMapAnswer;
  figure: MapFigure;
  chosen: string | null;
  onChoose: (region: string | null) => void;
  /** Double click or Enter on the chosen one: look into it. */
  onEnter: (region: string) => void;
};

/** The parts of a region as circles at the seats of their governments. */
export function RegionMap({ answer, figure, chosen, onChoose, onEnter }: Props) {
  const { t } = useTranslation('regionMap');
  const [ref, size] = useElementSize();
  const drawn = useMemo(
    () => (size ? drawPlaces(answer.places, figure, size) : []),
    [answer.places, figure, size],
  );
  return (
    <div ref={ref} className={styles.map}>
      <svg
        width={size?.width ?? 0}
        height={size?.height ?? 0}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a drawing has no fieldset
        role="group"
        aria-label={t('drawing', {
          region: answer.region.name,
          count: drawn.length,
          figure: t(`figure.${figure}`),
        })}
      >
        {drawn.map((one) => (
          <SeatLine key={one.place.region.id} drawn={one} />
        ))}
        {drawn.map((one) => (
          <Circle
            key={one.place.region.id}
            drawn={one}
            chosen={one.place.region.id === chosen}
            onChoose={onChoose}
            onEnter={onEnter}
          />
        ))}
      </svg>
    </div>
  );
}

/** From a circle that was moved aside back to its seat. */
function SeatLine({ drawn: { seat, centre, radius } }: { drawn: DrawnPlace }) {
  const moved = Math.hypot(seat.x - centre.x, seat.y - centre.y);
  return (
    <>
      {moved > radius && <line className={styles.lead} x1={seat.x} y1={seat.y} x2={centre.x} y2={centre.y} />}
      <circle className={styles.seat} cx={seat.x} cy={seat.y} r={2.5} />
    </>
  );
}

type CircleProps = Pick<Props, 'onChoose' | 'onEnter'> & { drawn: DrawnPlace; chosen: boolean };

function Circle({ drawn: { place, value, radius, centre }, chosen, onChoose, onEnter }: CircleProps) {
  const { t } = useTranslation('regionMap');
  const { region } = place;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    if (chosen && place.inner) onEnter(region.id);
    else onChoose(region.id);
  };
  return (
    <g
      className={styles.place}
      transform={`translate(${centre.x} ${centre.y})`}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a drawing has no button
      role="button"
      tabIndex={0}
      aria-pressed={chosen}
      aria-label={t('mark', {
        region: region.name,
        companies: place.companies.count,
        projects: place.projects.count,
        parks: place.parks.length,
      })}
      data-empty={value === 0}
      onClick={() => onChoose(chosen ? null : region.id)}
      onDoubleClick={() => place.inner && onEnter(region.id)}
      onKeyDown={onKeyDown}
    >
      <circle r={radius} />
      {value > 0 && (
        <text className={styles.value} dy="0.35em">
          {value}
        </text>
      )}
      <text className={styles.name} y={radius + 14}>
        {shortName(region.name)}
      </text>
    </g>
  );
}
