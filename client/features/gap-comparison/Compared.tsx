import { Checkbox } from 'antd';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { TURNS, type ComparisonAnswer } from '../../../server/contract/gap-comparison.ts';
import { QueryButton } from '../../ui/QueryButton.tsx';
import { ExportMenu } from '../../ui/table-export/ExportMenu.tsx';
import type { CompareUrl, SetCompareUrl } from './compare-url.ts';
import { comparisonExport } from './comparison-export.ts';
import { figureText, shownSegments, sideName } from './comparison.view-model.ts';
import { ComparedTable } from './ComparedTable.tsx';
import styles from './gap-comparison.module.css';

type Props = { answer: ComparisonAnswer; url: CompareUrl; setUrl: SetCompareUrl };

/** Totals side by side, what became of the segments counted, and the segments with who brought the change. */
export function Compared({ answer, url, setUrl }: Props) {
  const { t, i18n } = useTranslation(['comparison', 'common', 'gaps']);
  const { kind } = answer;
  const segments = shownSegments(answer.segments, url);
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
          <ExportMenu make={() => comparisonExport(answer, segments, url, { t, language: i18n.language })} />{' '}
          <QueryButton basis={answer.basis} />
        </span>
      </div>
      <p className={styles.muted}>{t(`caution.${kind}`)}</p>
      <ComparedTable answer={answer} segments={segments} />
    </>
  );
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
