import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { EntityRef } from '../../../server/contract/common.ts';
import type { SegmentGap } from '../../../server/contract/gap-analysis.ts';
import { EntityLink } from '../../ui/EntityLink.tsx';
import { stageName } from '../../ui/model-names.ts';
import { MoneyText } from '../../ui/MoneyText.tsx';
import { SourceList } from '../../ui/SourceList.tsx';
import text from './gap-text.module.css';
import styles from './segment-panel.module.css';

/** The projects that are to fill a segment: stage and since when, investment, who is behind it and who brought it. */
export function SegmentPipeline({ gap, region }: { gap: SegmentGap; region: string }) {
  const { t, i18n } = useTranslation('gaps');
  if (gap.pipeline.length === 0) return <p className={text.muted}>{t('pipeline.none', { region })}</p>;
  return gap.pipeline.map((entry) => (
    <article key={entry.project.id} className={styles.entry}>
      <div className={styles.entryHead}>
        <EntityLink entity={entry.project} />
        <Tag variant="outlined">
          {entry.stage ? stageName(entry.stage, i18n.language) : t('pipeline.noStage')}
        </Tag>
      </div>
      <div className={text.muted}>
        {entry.stageSince && <span>{t('pipeline.since', { date: entry.stageSince })} · </span>}
        {entry.investment ? (
          <MoneyText money={entry.investment} shared={entry.investmentShared} />
        ) : (
          t('pipeline.noInvestment')
        )}
      </div>
      <Names title={t('pipeline.backers')} entities={entry.backers} />
      <Names title={t('pipeline.introducedBy')} entities={entry.introducedBy} />
      <SourceList sources={entry.sources} />
    </article>
  ));
}

function Names({ title, entities }: { title: string; entities: readonly EntityRef[] }) {
  if (entities.length === 0) return null;
  return (
    <div className={styles.names}>
      <span className={text.muted}>{title}</span>
      {entities.map((entity) => (
        <EntityLink key={entity.id} entity={entity} />
      ))}
    </div>
  );
}
