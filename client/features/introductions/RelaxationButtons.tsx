import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { EntityRef } from '../../../server/contract/common.ts';
import type { RelationshipType } from '../../../server/contract/graph-model.ts';
import type { Change } from '../../../server/contract/introductions.ts';
import { relationshipName } from '../../ui/model-names.ts';
import page from './introductions.module.css';
import { relaxationWords } from './introductions.view-model.ts';
import { useMutedWords } from './use-muted-words.ts';
import styles from './ways.module.css';

type Props = {
  /** `note` says more about what a change opens. */
  changes: readonly (Change & { opens: number; note?: string })[];
  /** What the question allowed and wanted. */
  asked: { ties: readonly RelationshipType[]; mute: readonly string[]; via?: readonly EntityRef[] };
  /** What is counted: paths to one, or candidates. */
  counts?: 'paths' | 'candidates';
  onApply: (apply: Change['apply'], words: string) => void;
};

/** Each single change that opens a way as a button that makes it, with how much it opens. */
export function RelaxationButtons({ changes, asked, counts = 'paths', onApply }: Props) {
  const { t, i18n } = useTranslation('introductions');
  const mutedWords = useMutedWords(asked.mute);
  const words = (change: Change) => {
    const { ties, mute, via = [] } = asked;
    const known = relaxationWords(change, { ties, mute, via: via.map(({ id }) => id) });
    if (!known) return change.change;
    const { key, hops, type, muted, stop } = known;
    return t(key, {
      hops,
      type: type && relationshipName(type, i18n.language),
      what: muted !== undefined && mutedWords(muted),
      name: via.find(({ id }) => id === stop)?.name,
    });
  };
  return (
    <div className={styles.relaxations}>
      {changes.map((change) => (
        <span key={change.change}>
          <Button onClick={() => onApply(change.apply, t('change.relaxed', { what: words(change) }))}>
            {words(change)}
            <span className={page.muted}>
              {t(counts === 'paths' ? 'none.opens' : 'none.reaches', { count: change.opens })}
            </span>
          </Button>
          {change.note && <span className={styles.note}>{change.note}</span>}
        </span>
      ))}
    </div>
  );
}
