import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { GapAnswer } from '../../../server/contract/gap-analysis.ts';
import { VerdictTag } from '../../ui/VerdictTag.tsx';
import { visitPlanAddress } from '../visit-plan/visit-plan-url.ts';
import { useGapSettings } from './gap-settings-url.ts';
import text from './gap-text.module.css';
import styles from './segment-panel.module.css';
import { countVerdicts, firstGaps, introductionsAddress } from './gap-analysis.view-model.ts';

const SHOWN = 8;

type Props = { answer: GapAnswer; asOf: string | null; onSelect: (segment: string) => void };

/** Stands beside the panorama while no segment is chosen: what to work on first, and what the data cannot tell. */
export function FirstGaps({ answer, asOf, onSelect }: Props) {
  const { t } = useTranslation('gaps');
  const navigate = useNavigate();
  const { changed } = useGapSettings();
  const gaps = firstGaps(answer.segments, SHOWN);
  const all = firstGaps(answer.segments, answer.segments.length);
  const { unknown } = countVerdicts(answer.segments);
  const address = introductionsAddress({
    chain: answer.chain.id,
    leader: answer.leaders[0]?.id,
    segments: all.map((gap) => gap.segment.id),
    outside: answer.region.id,
    asOf,
    settings: changed,
  });
  const conversations = visitPlanAddress({ chain: answer.chain.id, region: answer.region.id, asOf });
  return (
    <aside className={styles.panel} aria-label={t('first.title')}>
      <header className={styles.panelHead}>
        <h2>{t('first.title')}</h2>
        <div className={text.muted}>
          {gaps.length ? t('first.hint') : t('first.none', { region: answer.region.name })}
        </div>
      </header>
      <div className={styles.panelBody}>
        <ol className={styles.first}>
          {gaps.map((gap) => (
            <li key={gap.segment.id}>
              <button type="button" onClick={() => onSelect(gap.segment.id)}>
                <VerdictTag verdict={gap.verdict} />
                <b>{gap.segment.name}</b>
                <span className={text.muted}>{t('first.candidates', { count: gap.candidates })}</span>
                <span className={text.end}>{gap.priority.score?.toFixed(2)}</span>
              </button>
            </li>
          ))}
        </ol>
        {all.length > 0 && (
          <>
            <Button block onClick={() => void navigate(address)}>
              {t('first.introduce', { count: all.length })}
            </Button>
            <Button block style={{ marginBlockStart: 6 }} onClick={() => void navigate(conversations)}>
              {t('visits:fromGaps')}
            </Button>
          </>
        )}
        {unknown > 0 && (
          <p className={styles.unknownNote}>
            {t('first.unknown', { count: unknown, total: answer.segments.length })}
          </p>
        )}
        <p className={text.muted}>{t('first.how')}</p>
      </div>
    </aside>
  );
}
