import { CloseOutlined, HolderOutlined, PlusOutlined, SwapOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_WAYPOINTS } from '../../../server/contract/introductions.ts';
import { changeStops, type Stops, type StopsChange } from './path-box.view-model.ts';
import styles from './path-box.module.css';
import { StopField } from './StopField.tsx';

type Props = { stops: Stops; onChange: (stops: Stops) => void };

/** Start, waypoints and end, each a search box; rows move by their handle, dragged or with the arrow keys. */
export function StopList({ stops, onChange }: Props) {
  const { t } = useTranslation('introductions');
  const [adding, setAdding] = useState(false);
  const [dragged, setDragged] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const handles = useRef(new Map<number, HTMLElement>());
  const [focusAt, setFocusAt] = useState<{ place: number } | null>(null);
  useEffect(() => {
    if (focusAt) handles.current.get(focusAt.place)?.focus();
  }, [focusAt]);

  const places = [stops.from, ...stops.via, stops.to];
  const last = places.length - 1;
  const change = (made: StopsChange) => onChange(changeStops(stops, made));
  const move = (place: number, to: number) => {
    if (to < 0 || to > last || to === place) return;
    change({ kind: 'move', place, to });
    setFocusAt({ place: to });
  };
  const nameOf = (place: number) =>
    place === 0 ? t('pair.from') : place === last ? t('pair.to') : t('pair.viaNumber', { number: place });
  const onKey = (event: KeyboardEvent, place: number) => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    move(place, place + (event.key === 'ArrowUp' ? -1 : 1));
  };

  return (
    <div className={styles.stops}>
      <ol className={styles.stopRows} aria-label={t('stop.list')}>
        {places.map((stop, place) => (
          // Rows are where a dragged one can be put; the handle within does the same by keyboard.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
          <li
            key={place === 0 ? 'from' : place === last ? 'to' : place}
            className={over === place ? styles.dropHere : undefined}
            onDragOver={(event) => {
              if (dragged === null) return;
              event.preventDefault();
              setOver(place);
            }}
            onDrop={(event) => {
              event.preventDefault();
              if (dragged !== null) move(dragged, place);
              setDragged(null);
              setOver(null);
            }}
          >
            <button
              type="button"
              ref={(element) => {
                if (element) handles.current.set(place, element);
                else handles.current.delete(place);
              }}
              className={styles.handle}
              draggable={stop !== null}
              disabled={stop === null}
              aria-label={t('stop.move', { name: nameOf(place) })}
              title={t('stop.moveHint')}
              onDragStart={(event) => {
                event.dataTransfer.effectAllowed = 'move';
                setDragged(place);
              }}
              onDragEnd={() => {
                setDragged(null);
                setOver(null);
              }}
              onKeyDown={(event) => onKey(event, place)}
            >
              <HolderOutlined aria-hidden />
            </button>
            <span className={place === 0 || place === last ? styles.endMark : styles.viaMark}>
              {place === 0 ? t('stop.from') : place === last ? t('stop.to') : place}
            </span>
            <StopField
              name={nameOf(place)}
              value={stop}
              onChoose={(id) => change({ kind: 'put', place, id })}
              {...((place === 0 || place === last) && { onClear: () => change({ kind: 'clear', place }) })}
            />
            {place > 0 && place < last && (
              <Button
                type="text"
                size="small"
                icon={<CloseOutlined aria-hidden />}
                aria-label={t('stop.remove', { name: nameOf(place) })}
                onClick={() => change({ kind: 'clear', place })}
              />
            )}
          </li>
        ))}
        {adding && (
          <li>
            <span className={styles.viaMark}>+</span>
            <StopField
              name={t('pair.viaNext')}
              value={null}
              startOpen
              onBlur={() => setAdding(false)}
              onChoose={(id) => {
                change({ kind: 'add', id });
                setAdding(false);
              }}
            />
          </li>
        )}
      </ol>
      <div className={styles.stopTools}>
        <Button
          size="small"
          icon={<SwapOutlined rotate={90} aria-hidden />}
          disabled={!stops.from && !stops.to}
          onClick={() => change({ kind: 'swap' })}
        >
          {t('pair.swap')}
        </Button>
        <Button
          size="small"
          icon={<PlusOutlined aria-hidden />}
          disabled={adding || stops.via.length >= MOST_WAYPOINTS}
          onClick={() => setAdding(true)}
        >
          {t('pair.addVia')}
        </Button>
      </div>
    </div>
  );
}
