import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RelationshipType } from '../../../server/contract/graph-model.ts';
import type { Change } from '../../../server/contract/introductions.ts';
import { relationshipName } from '../../ui/model-names.ts';
import page from './introductions.module.css';
import { relaxationWords } from './introductions.view-model.ts';
import styles from './ways.module.css';

type Props = {
  changes: readonly (Change & { opens: number })[];
  /** The kinds of ties the question allowed. */
  tieTypes: readonly RelationshipType[];
  /** What is counted: paths to one, or candidates. */
  counts?: 'paths' | 'candidates';
  onApply: (apply: Change['apply']) => void;
};

/** Each single change that opens a way as a button that makes it, with how much it opens. */
export function RelaxationButtons({ changes, tieTypes, counts = 'paths', onApply }: Props) {
  const { t, i18n } = useTranslation('introductions');
  const words = (change: Change) => {
    const known = relaxationWords(change, tieTypes);
    if (!known) return change.change;
    const { key, hops, type } = known;
    return t(key, { hops, type: type && relationshipName(type, i18n.language) });
  };
  return (
    <div className={styles.relaxations}>
      {changes.map((change) => (
        <Button key={change.change} onClick={() => onApply(change.apply)}>
          {words(change)}
          <span className={page.muted}>
            {t(counts === 'paths' ? 'none.opens' : 'none.reaches', { count: change.opens })}
          </span>
        </Button>
      ))}
    </div>
  );
}
