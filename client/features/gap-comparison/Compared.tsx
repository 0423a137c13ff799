import { DownloadOutlined } from '@ant-design/icons';
import { Button, Checkbox } from 'antd';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { TURNS, type ComparisonAnswer } from '../../../server/contract/gap-comparison.ts';
import { download } from '../../graph-canvas/save-picture.ts';
import { stageName } from '../../ui/model-names.ts';
import { QueryButton } from '../../ui/QueryButton.tsx';
import type { CompareUrl, SetCompareUrl } from './compare-url.ts';
import { comparisonCsv, figureText, shownSegments } from './comparison.view-model.ts';
import { ComparedTable } from './ComparedTable.tsx';
import styles from './gap-comparison.module.css';

type Props = { answer: ComparisonAnswer; url: CompareUrl; setUrl: SetCompareUrl };

/** Totals side by side, what became of the segments counted, and the segments with who brought the change. */
export function Compared({ answer, url, setUrl }: Props) {
  const { t, i18n } = useTranslation(['comparison', 'common', 'gaps']);
  const { kind } = answer;
  const segments = shownSegments(answer.segments, url);
  const save = () => {
    const text = comparisonCsv(segments, {
      header: CSV_COLUMNS.map((column) => t(`csv.${column}`)),
      position: (entry) => t(`position.${entry.position}`, { ns: 'gaps' }),
      verdict: (verdict) => t(`verdict.${verdict}`, { ns: 'common' }),
      turn: (turn) => t(`turn.${kind}.${turn}`),
      stage: (stage) => (stage ? stageName(stage, i18n.language) : t('by.unknownStage')),
    });
    const name = `${t('title', { chain: answer.chain.name })}_${sideName(answer, 'from')}_${sideName(answer, 'to')}.csv`;
    download(new Blob([text], { type: 'text/csv;charset=utf-8' }), name);
  };
  return (
    <>
      <Totals answer={answer} t={t} />
      <div className={styles.tools}>
        <span className={styles.muted}>{t('turns.label')}</span>
        {TURNS.map((turn) => (
          <button
            key={turn}
            type="button"
            className={styles.chip}
            aria-pressed={url.turn.includes(turn)}
            title={t(`turn.${turn}`)}
            onClick={() =>
              void setUrl({
                turn: url.turn.includes(turn)
                  ? url.turn.filter((other) => other !== turn)
                  : [...url.turn, turn],
              })
            }
          >
            {t(`turn.${kind}.${turn}`)} <b>{answer.turns[turn]}</b>
          </button>
        ))}
        <Checkbox
          checked={url.all}
          disabled={url.turn.length > 0}
          onChange={(event) => void setUrl({ all: event.target.checked })}
        >
          {t('filter.all')}
        </Checkbox>
        <span className={styles.end}>
          <Button size="small" icon={<DownloadOutlined aria-hidden />} onClick={save}>
            CSV
          </Button>{' '}
          <QueryButton basis={answer.basis} />
        </span>
      </div>
      <p className={styles.muted}>{t(`caution.${kind}`)}</p>
      <ComparedTable answer={answer} segments={segments} />
    </>
  );
}

function sideName(answer: ComparisonAnswer, side: 'from' | 'to'): string {
  return answer.kind === 'days' ? answer[side].asOf : answer[side].region.name;
}

const SIDES = ['from', 'to'] as const;

/** The figures of both sides, one row a side; what differs stands out. */
function Totals({ answer, t }: { answer: ComparisonAnswer; t: TFunction }) {
  return (
    <table className={styles.totals}>
      <thead>
        <tr>
          <th scope="col">{t('figure.name')}</th>
          {answer.figures.map(({ figure }) => (
            <th key={figure} scope="col">
              {t(`figure.${figure}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {SIDES.map((side) => (
          <tr key={side}>
            <th scope="row">{sideName(answer, side)}</th>
            {answer.figures.map((row) => (
              <td key={row.figure} className={row.from === row.to ? undefined : styles.moved}>
                {figureText(row.figure, row[side])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const CSV_COLUMNS = [
  'segment',
  'position',
  'from',
  'to',
  'turn',
  'arrivals',
  'departures',
  'projects',
  'introducers',
  'sources',
] as const;
