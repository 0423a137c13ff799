import { Button } from 'antd';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { GapAnswer, SegmentGap } from '../../../server/contract/gap-analysis.ts';
import { EntityLink } from '../../ui/EntityLink.tsx';
import { QueryButton } from '../../ui/QueryButton.tsx';
import { VerdictTag } from '../../ui/VerdictTag.tsx';
import { percent, segmentsById } from './gap-analysis.view-model.ts';
import text from './gap-text.module.css';
import styles from './segment-panel.module.css';

const QUERIES = ['chains/feeds.cypher', 'gap-analysis/substitutes.cypher', 'gap-analysis/local-firms.cypher'];

type Props = { gap: SegmentGap; answer: GapAnswer; onSelect: (segment: string) => void };

/** What stops downstream when the segment is missing, which substitutes are recorded, and what they keep going. */
export function SegmentDownstream({ gap, answer, onSelect }: Props) {
  const { t } = useTranslation('gaps');
  const { cutOff, firms, share, held, substitutes } = gap.downstream;
  const known = segmentsById(answer);
  const button = (id: string, note: string) => {
    const other = known.get(id);
    if (!other) return null;
    return (
      <Fragment key={id}>
        <Button size="small" onClick={() => onSelect(id)}>
          {other.segment.name} <VerdictTag verdict={other.verdict} />
        </Button>
        <span className={text.muted}>{note}</span>
      </Fragment>
    );
  };
  return (
    <>
      <p>
        {cutOff.length === 0
          ? t('downstream.none')
          : t('downstream.sum', { segments: cutOff.length, firms, share: percent(share) })}
      </p>
      {cutOff.map((cut) => (
        <div key={cut.segment} className={styles.neighbours}>
          {button(cut.segment, t('downstream.cut', { steps: cut.steps, firms: cut.firms }))}
          {known.get(cut.segment)?.firms.map(({ company }) => (
            <EntityLink key={company.id} entity={company} mark={false} />
          ))}
        </div>
      ))}
      {held.length > 0 && (
        <div className={styles.neighbours}>
          <span className={text.muted}>{t('downstream.held')}</span>
          {held.map(({ segment, by }) =>
            button(segment, t('downstream.heldBy', { name: known.get(by)?.segment.name ?? by })),
          )}
        </div>
      )}
      <div className={styles.neighbours}>
        <span className={text.muted}>
          {substitutes.length === 0 ? t('downstream.noSubstitute') : t('downstream.substitutes')}
        </span>
        {substitutes.map(({ segment, local }) =>
          button(segment, t(local ? 'downstream.atHand' : 'downstream.notHere')),
        )}
      </div>
      <QueryButton basis={{ ...answer.basis, queries: QUERIES }} />
    </>
  );
}
