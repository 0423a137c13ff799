import { TreeSelect } from 'antd';
import { useMemo, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './gap-text.module.css';
import { HOME_REGION, regionTree, type Region, type RegionBranch } from './region-tree.ts';

type Props = {
  regions: readonly Region[];
  value: string | undefined;
  onChange: (region: string) => void;
  ariaLabel: string;
  /** Stands before the chosen name. */
  prefix?: string;
  style?: CSSProperties;
};

/** Any region, the home city and its districts first; each with the number of firms recorded in it. */
export function RegionSelect({ regions, value, onChange, ariaLabel, prefix, style }: Props) {
  const { t } = useTranslation('ui');
  const tree = useMemo(() => {
    const node = ({ id, name, firms, children }: RegionBranch): TreeNode => ({
      value: id,
      name,
      title: (
        <>
          {name} <span className={styles.muted}>{firms > 0 ? t('region.firms', { count: firms }) : ''}</span>
        </>
      ),
      children: children.map(node),
    });
    return regionTree(regions).map(node);
  }, [regions, t]);
  return (
    <TreeSelect
      aria-label={ariaLabel}
      placeholder={ariaLabel}
      {...(prefix && { prefix: <span className={styles.muted}>{prefix}</span> })}
      style={{ width: 150, ...style }}
      popupMatchSelectWidth={320}
      listHeight={440}
      {...(value !== undefined && { value })}
      onChange={onChange}
      showSearch
      filterTreeNode={(words, node) => String(node.name).includes(words.trim())}
      treeNodeLabelProp="name"
      treeDefaultExpandedKeys={[HOME_REGION, 'region:cn']}
      treeData={tree}
    />
  );
}

type TreeNode = { value: string; name: string; title: React.ReactNode; children: TreeNode[] };
