import { Button, TreeSelect } from 'antd';
import { useTranslation } from 'react-i18next';
import type { SegmentGap } from '../../../server/contract/gap-analysis.ts';
import styles from './introductions.module.css';
import { openSegments, segmentGroups } from './introductions.view-model.ts';

type Props = {
  gaps: readonly SegmentGap[];
  value: readonly string[];
  onChange: (segments: string[] | null) => void;
};

/** Segments by verdict; a whole verdict can be chosen at once, and all missing and weak ones with one click. */
export function SegmentsSelect({ gaps, value, onChange }: Props) {
  const { t } = useTranslation('introductions');
  const open = openSegments(gaps);
  const isOpen = open.length === value.length && open.every((id) => value.includes(id));
  const tree = segmentGroups(gaps).map((group) => ({
    value: `verdict:${group.verdict}`,
    title: `${t(`verdict.${group.verdict}`, { ns: 'common' })} · ${group.gaps.length}`,
    children: group.gaps.map(({ segment, candidates }) => ({
      value: segment.id,
      name: segment.name,
      title: (
        <>
          {segment.name}{' '}
          <span className={styles.muted}>{t('segments.candidates', { count: candidates })}</span>
        </>
      ),
    })),
  }));
  return (
    <span className={styles.pairOfFields}>
      <TreeSelect
        aria-label={t('segments.label')}
        prefix={<span className={styles.muted}>{t('segments.label')}</span>}
        placeholder={t('segments.choose')}
        style={{ width: 196 }}
        popupMatchSelectWidth={320}
        listHeight={460}
        treeCheckable
        treeDefaultExpandAll
        treeNodeLabelProp="name"
        maxTagCount={value.length === 1 ? 1 : 0}
        maxTagTextLength={8}
        maxTagPlaceholder={(rest) => t('segments.more', { count: rest.length })}
        filterTreeNode={(words, node) => String(node.name ?? '').includes(words.trim())}
        treeData={tree}
        value={[...value]}
        onChange={(chosen: string[]) => onChange(chosen.filter((id) => !id.startsWith('verdict:')))}
      />
      <Button disabled={isOpen || open.length === 0} onClick={() => onChange(null)}>
        {t('segments.open', { count: open.length })}
      </Button>
    </span>
  );
}
