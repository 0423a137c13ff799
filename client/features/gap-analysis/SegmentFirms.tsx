import { useTranslation } from 'react-i18next';
import type { GapAnswer, SegmentGap } from '../../../server/contract/gap-analysis.ts';
import { ConfidenceTag } from '../../ui/ConfidenceTag.tsx';
import { EntityLink } from '../../ui/EntityLink.tsx';
import { SourceList } from '../../ui/SourceList.tsx';
import { ToneTag } from '../../ui/ToneTag.tsx';
import { TargetButton } from '../targets/TargetButton.tsx';
import text from './gap-text.module.css';
import styles from './segment-panel.module.css';

/** The local firms of a segment, each with its place, group, evidence and sources. */
export function SegmentFirms({ gap, answer }: { gap: SegmentGap; answer: GapAnswer }) {
  const { t } = useTranslation('gaps');
  if (gap.firms.length === 0)
    return <p className={text.muted}>{t('firms.none', { region: answer.region.name })}</p>;
  return gap.firms.map((firm) => (
    <article key={firm.company.id} className={styles.entry}>
      <div className={styles.entryHead}>
        <EntityLink entity={firm.company} />
        {firm.leader && <ToneTag tone="violet">{t('firms.leader')}</ToneTag>}
        <ConfidenceTag confidence={firm.confidence} />
        <span className={text.end}>
          <TargetButton
            compact
            company={firm.company}
            segment={gap.segment}
            chain={answer.chain.id}
            region={answer.region.id}
            origin="firm"
          />
        </span>
      </div>
      <div className={text.muted}>
        {firm.places.map((place) => place.name).join('、')}
        {firm.group.id !== firm.company.id && (
          <>
            {' · '}
            {t('firms.group')} <EntityLink entity={firm.group} mark={false} />
          </>
        )}
        {' · '}
        {t('asOf', { ns: 'ui', date: firm.asOf })}
      </div>
      <SourceList sources={firm.sources} {...(firm.evidence !== undefined && { evidence: firm.evidence })} />
    </article>
  ));
}
