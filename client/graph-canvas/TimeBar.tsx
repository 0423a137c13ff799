import { CloseOutlined, PauseOutlined, CaretRightOutlined } from '@ant-design/icons';
import { Button, Slider, Tooltip } from 'antd';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './graph-canvas.module.css';
import type { Timeline } from './timeline.ts';

type Props = {
  timeline: Timeline;
  asOf: string | null;
  today: string;
  onChange: (day: string | null) => void;
  onClose: () => void;
};

const STEP_MS = 900;
/** The last day of each month, as steps of the slider. */
const dayAt = (month: number, today: string): string => {
  const day = new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).toISOString().slice(0, 10);
  return day > today ? today : day;
};
const monthOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

/** The graph as of a day: a slider by months over the years the facts date from, which can be played. */
export function TimeBar({ timeline, asOf, today, onChange, onClose }: Props) {
  const { t } = useTranslation('canvas');
  const [playing, setPlaying] = useState(false);
  const first = (timeline.years[0]?.year ?? Number(today.slice(0, 4))) * 12;
  const last = monthOf(today);
  const now = asOf ? Math.min(last, Math.max(first, monthOf(asOf))) : last;
  const [dragged, setDragged] = useState<number | null>(null);
  const shown = dragged ?? now;

  const step = useEffectEvent(() => {
    const next = now + Math.max(1, Math.round((last - first) / 24));
    if (next >= last) {
      onChange(null);
      setPlaying(false);
    } else onChange(dayAt(next, today));
  });
  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(() => step(), STEP_MS);
    return () => clearInterval(timer);
  }, [playing]);

  const most = Math.max(1, ...timeline.years.map(({ count }) => count));
  return (
    <section className={styles.time} aria-label={t('time')}>
      <Tooltip title={t(playing ? 'time.pause' : 'time.play')}>
        <Button
          type="text"
          aria-label={t(playing ? 'time.pause' : 'time.play')}
          icon={playing ? <PauseOutlined aria-hidden /> : <CaretRightOutlined aria-hidden />}
          onClick={() => {
            if (!playing && now >= last) onChange(dayAt(first, today));
            setPlaying(!playing);
          }}
        />
      </Tooltip>
      <div className={styles.timeTrack}>
        <figure className={styles.bars} aria-label={t('time.histogram')}>
          {timeline.years.map(({ year, count }) => (
            <Tooltip key={year} title={t('time.count', { year, count })}>
              <span className={year * 12 > shown ? styles.barAfter : styles.bar}>
                <i style={{ height: `${Math.max(count ? 8 : 0, (100 * count) / most)}%` }} />
                <em>{timeline.years.length <= 14 || year % 5 === 0 ? year : ''}</em>
              </span>
            </Tooltip>
          ))}
        </figure>
        <Slider
          className={styles.slider}
          ariaLabelForHandle={t('time.day')}
          min={first}
          max={Math.max(first + 1, (timeline.years.at(-1)?.year ?? 0) * 12 + 12, last)}
          value={shown}
          tooltip={{ formatter: (month) => dayAt(month ?? last, today) }}
          onChange={(month) => {
            setPlaying(false);
            setDragged(Math.min(last, month));
          }}
          onChangeComplete={(month) => {
            setDragged(null);
            onChange(month >= last ? null : dayAt(month, today));
          }}
        />
      </div>
      <div className={styles.timeNow}>
        <strong>
          {dragged === null && !asOf ? t('time.all') : dragged === null ? asOf : dayAt(dragged, today)}
        </strong>
        <Tooltip title={t('time.rule')}>
          <span className={styles.count}>
            {timeline.undated > 0 && `${t('time.undated', { count: timeline.undated })} · `}
            {t('time.noBeginning', { count: timeline.noBeginning })}
          </span>
        </Tooltip>
      </div>
      {asOf && (
        <Button size="small" onClick={() => onChange(null)}>
          {t('time.reset')}
        </Button>
      )}
      <Button
        type="text"
        size="small"
        aria-label={t('time.close')}
        icon={<CloseOutlined aria-hidden />}
        onClick={onClose}
      />
    </section>
  );
}
