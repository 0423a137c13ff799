import { CloseOutlined, NodeIndexOutlined } from '@ant-design/icons';
import { Button, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { GapAnswer, SegmentGap } from '../../../server/contract/gap-analysis.ts';
import { SourceList } from '../../ui/SourceList.tsx';
import { VerdictTag } from '../../ui/VerdictTag.tsx';
import { SegmentSpecialisation } from '../specialisation/SegmentSpecialisation.tsx';
import { TargetButton } from '../targets/TargetButton.tsx';
import { WhatIfActions } from '../what-if/WhatIfActions.tsx';
import { useGapSettings } from './gap-settings-url.ts';
import text from './gap-text.module.css';
import styles from './segment-panel.module.css';
import { introductionsAddress, neighboursOf, sentenceIn, settingsIn } from './gap-analysis.view-model.ts';
import { PriorityNote } from './PriorityParts.tsx';
import { SegmentCandidates } from './SegmentCandidates.tsx';
import { SegmentDownstream } from './SegmentDownstream.tsx';
import { SegmentFirms } from './SegmentFirms.tsx';
import { SegmentPipeline } from './SegmentPipeline.tsx';
import { SegmentSourcing } from './SegmentSourcing.tsx';

type Props = {
  gap: SegmentGap;
  answer: GapAnswer;
  asOf: string | null;
  onSelect: (segment: string | null) => void;
};

/** Everything known of one segment: why it is judged so, who looked, who is there, what is coming, who could come. */
export function SegmentPanel({ gap, answer, asOf, onSelect }: Props) {
  const { t, i18n } = useTranslation('gaps');
  const navigate = useNavigate();
  const { changed } = useGapSettings();
  const { segment } = gap;
  const address = introductionsAddress({
    chain: answer.chain.id,
    leader: answer.leaders[0]?.id,
    segments: [segment.id],
    outside: answer.region.id,
    asOf,
    settings: changed,
  });
  return (
    <aside className={styles.panel} aria-label={t('panel.label', { name: segment.name })}>
      <header className={styles.panelHead}>
        <div className={styles.panelTitle}>
          <h2>{segment.name}</h2>
          <VerdictTag verdict={gap.verdict} />
          <Button
            type="text"
            size="small"
            icon={<CloseOutlined />}
            aria-label={t('panel.close')}
            className={text.end ?? ''}
            onClick={() => onSelect(null)}
          />
        </div>
        <div className={text.muted}>
          {gap.action && <Tag>{t(`actionMeans.${gap.action}`)}</Tag>}
          {t(`position.${segment.position}`)}
          {segment.key && ` · ${t('map.key')}${segment.keyReason ? `：${segment.keyReason}` : ''}`}
        </div>
        <Button
          type="primary"
          block
          icon={<NodeIndexOutlined />}
          disabled={gap.candidates === 0}
          onClick={() => void navigate(address)}
        >
          {gap.candidates === 0 ? t('panel.noCandidates') : t('panel.findPaths', { count: gap.candidates })}
        </Button>
        <span>
          <TargetButton segment={segment} chain={answer.chain.id} region={answer.region.id} origin="gap" />
        </span>
        <WhatIfActions gap={gap} answer={answer} asOf={asOf} settings={changed} />
      </header>
      <div className={styles.panelBody}>
        <p className={gap.verdict === 'unknown' ? styles.unknownNote : styles.reason}>
          {sentenceIn(gap, i18n.language)}
        </p>
        <Coverage gap={gap} />
        <Section title={t('panel.firms')} count={gap.firms.length}>
          <SegmentFirms gap={gap} answer={answer} />
        </Section>
        <Section title={t('panel.pipeline')} count={gap.pipeline.length}>
          <SegmentPipeline gap={gap} region={answer.region.name} />
        </Section>
        <Section title={t('panel.candidates')} count={gap.candidates}>
          <SegmentCandidates
            key={segment.id}
            segment={segment}
            chain={answer.chain.id}
            outside={answer.region}
            asOf={asOf}
            count={gap.candidates}
          />
        </Section>
        <Section title={t('panel.priority')}>
          <PriorityNote gap={gap} settings={settingsIn(answer)} />
        </Section>
        <Section title={t('panel.downstream')} count={gap.downstream.cutOff.length}>
          <SegmentDownstream gap={gap} answer={answer} onSelect={onSelect} />
        </Section>
        <Section title={t('panel.sourcing')} count={gap.sourcing.customers.suppliers}>
          <SegmentSourcing gap={gap} answer={answer} />
        </Section>
        <Section title={t('panel.specialisation')}>
          <SegmentSpecialisation
            chain={answer.chain.id}
            segment={segment.id}
            region={answer.region.id}
            asOf={asOf}
          />
        </Section>
        <Section title={t('panel.neighbours')}>
          <Neighbours answer={answer} id={segment.id} onSelect={onSelect} />
        </Section>
        <Section title={t('panel.definition')}>
          <SourceList sources={segment.sources} />
        </Section>
      </div>
    </aside>
  );
}

/** Who looked for this segment here, when and with what result; or that nobody is known to have looked. */
function Coverage({ gap }: { gap: SegmentGap }) {
  const { t } = useTranslation('gaps');
  const { coverage } = gap;
  if (!coverage) return <p className={text.muted}>{t('coverage.none')}</p>;
  const found = coverage.lookedInto ? (coverage.finding ?? 'absent') : 'unclear';
  return (
    <div className={styles.coverage}>
      <div>
        <b>{t(`coverage.${found}`)}</b> <span className={text.muted}>{coverage.asOf}</span>
      </div>
      <SourceList
        sources={coverage.sources}
        {...(coverage.evidence !== undefined && { evidence: coverage.evidence })}
      />
    </div>
  );
}

function Section({ title, count, children }: { title: string; count?: number; children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h3>
        {title} {count !== undefined && <span className={text.muted}>{count}</span>}
      </h3>
      {children}
    </section>
  );
}

type NeighboursProps = { answer: GapAnswer; id: string; onSelect: (segment: string) => void };

function Neighbours({ answer, id, onSelect }: NeighboursProps) {
  const { t } = useTranslation('gaps');
  const { upstream, downstream } = neighboursOf(answer, id);
  const list = (title: string, gaps: readonly SegmentGap[]) => (
    <div className={styles.neighbours}>
      <span className={text.muted}>{title}</span>
      {gaps.length === 0 && <span className={text.muted}>{t('panel.noNeighbours')}</span>}
      {gaps.map(({ segment, verdict }) => (
        <Button key={segment.id} size="small" onClick={() => onSelect(segment.id)}>
          {segment.name} <VerdictTag verdict={verdict} />
        </Button>
      ))}
    </div>
  );
  return (
    <>
      {list(t('panel.fedBy'), upstream)}
      {list(t('panel.feeds'), downstream)}
    </>
  );
}
