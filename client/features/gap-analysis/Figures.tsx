import { QuestionCircleOutlined } from '@ant-design/icons';
import { Popover } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { GapAnswer, Verdict } from '../../../server/contract/gap-analysis.ts';
import { useColourMode } from '../../ui/colour-mode.ts';
import { QueryButton } from '../../ui/QueryButton.tsx';
import { verdictBackground } from '../../ui/VerdictTag.tsx';
import { verdictLook } from '../../ui/verdict-look.ts';
import styles from './figures.module.css';
import text from './gap-text.module.css';
import { completenessSums, countVerdicts, percent, settingsIn, VERDICTS } from './gap-analysis.view-model.ts';
import { SupplyNote } from './SupplyNote.tsx';
import { Thresholds } from './Thresholds.tsx';
import { VerdictRules } from './VerdictRules.tsx';

type Props = {
  answer: GapAnswer;
  verdicts: readonly Verdict[];
  onVerdicts: (verdicts: Verdict[]) => void;
};

/** The headline figures, each with how it is computed, and the verdicts counted; a count filters the page. */
export function Figures({ answer, verdicts, onVerdicts }: Props) {
  const { t } = useTranslation('gaps');
  const mode = useColourMode();
  const sums = completenessSums(answer);
  const counts = countVerdicts(answer.segments);
  const { local, known } = answer.localSuppliers;
  const { rate, withAmount, pairs } = answer.localSupplyByAmount;
  const byAmount =
    rate === null
      ? t('supply.asideNoAmount')
      : t('supply.asideAmount', { rate: percent(rate), withAmount, pairs });
  return (
    <div className={styles.figures}>
      <Figure
        name={t('completeness.name')}
        value={percent(answer.completeness)}
        aside={t('completeness.aside', {
          share: percent(answer.judgedShare),
          judged: sums.judged,
          total: sums.total,
        })}
        note={<CompletenessNote answer={answer} />}
        answer={answer}
      />
      <Figure
        name={t('supply.name')}
        value={percent(answer.localSupplyRate)}
        aside={known ? `${t('supply.aside', { local, known })} · ${byAmount}` : t('supply.none')}
        note={<SupplyNote answer={answer} />}
        answer={answer}
      />
      <div className={styles.figure}>
        <FigureName name={t('verdicts.name')} answer={answer} note={<VerdictRules answer={answer} />} />
        <div className={styles.chips}>
          {VERDICTS.map((verdict) => (
            <button
              key={verdict}
              type="button"
              className={styles.chip}
              aria-pressed={verdicts.includes(verdict)}
              title={t(`verdictMeans.${verdict}`)}
              style={{
                background: verdictBackground(verdict, mode),
                borderColor: verdictLook(mode)[verdict].border,
                borderStyle: verdict === 'unknown' ? 'dashed' : 'solid',
                color: verdictLook(mode)[verdict].text,
              }}
              onClick={() =>
                onVerdicts(
                  verdicts.includes(verdict)
                    ? verdicts.filter((other) => other !== verdict)
                    : [...verdicts, verdict],
                )
              }
            >
              {t(`verdict.${verdict}`, { ns: 'common' })} <b>{counts[verdict]}</b>
            </button>
          ))}
        </div>
      </div>
    </div>
  );
}

type FigureProps = { name: string; value: string; aside: string; note: ReactNode; answer: GapAnswer };

function Figure({ name, value, aside, note, answer }: FigureProps) {
  return (
    <div className={styles.figure}>
      <FigureName name={name} answer={answer} note={note} />
      <div>
        <span className={styles.value}>{value}</span> <span className={text.muted}>{aside}</span>
      </div>
    </div>
  );
}

function FigureName({ name, note, answer }: { name: string; note: ReactNode; answer: GapAnswer }) {
  const { t } = useTranslation('gaps');
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      align={{ offset: [0, 26] }}
      title={t('howComputed', { name })}
      content={
        <div className={text.note}>
          {note}
          <p className={text.muted}>
            {t('dataDate', { date: answer.basis.asOf, newest: answer.basis.newest ?? '—' })}
          </p>
          <QueryButton basis={answer.basis} />
        </div>
      }
    >
      <button type="button" className={styles.figureName}>
        {name} <QuestionCircleOutlined aria-label={t('howComputed', { name })} />
      </button>
    </Popover>
  );
}

function CompletenessNote({ answer }: { answer: GapAnswer }) {
  const { t } = useTranslation('gaps');
  const { judged, total, reached, weight } = completenessSums(answer);
  const { weakScore, keyWeight } = settingsIn(answer);
  return (
    <>
      <p>{t('completeness.formula', { weak: weakScore, key: keyWeight })}</p>
      {weight > 0 && (
        <p>
          {t('completeness.sums', {
            reached,
            weight,
            result: percent(answer.completeness),
          })}
        </p>
      )}
      <p>{t('completeness.judged', { judged, total, share: percent(answer.judgedShare) })}</p>
      <Thresholds answer={answer} ids={['weakScore', 'keyWeight']} />
    </>
  );
}
