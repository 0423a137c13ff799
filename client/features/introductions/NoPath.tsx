import { useTranslation } from 'react-i18next';
import type { PathsAnswer, Relaxation } from '../../../server/contract/introductions.ts';
import { EntityLink } from '../../ui/EntityLink.tsx';
import { relationshipName } from '../../ui/model-names.ts';
import styles from './introductions.module.css';
import waysStyles from './ways.module.css';
import { RelaxationButtons } from './RelaxationButtons.tsx';

type Props = {
  answer: PathsAnswer;
  mute: readonly string[];
  onApply: (apply: Relaxation['apply'], words: string) => void;
};

/** Why there is no way: what was searched, what the ends have, and each single change that would open one. */
export function NoPath({ answer, mute, onApply }: Props) {
  const { t, i18n } = useTranslation('introductions');
  const { from, to, searched, endTies, relaxations } = answer;
  const bare = [...(endTies?.from === 0 ? [from] : []), ...(endTies?.to === 0 ? [to] : [])];
  return (
    <div className={waysStyles.noPath}>
      <h3>{t('none.title', { from: from.name, to: to.name })}</h3>
      <p>{t('none.searched', { hops: searched.hops, count: searched.tieTypes.length })}</p>
      <p className={styles.muted}>
        {searched.tieTypes.map((type) => relationshipName(type, i18n.language)).join('、')}
      </p>
      {bare.map((end) => (
        <p key={end.id}>
          {t('none.bare', { name: end.name })} <EntityLink entity={end} />
        </p>
      ))}
      {bare.length === 0 && endTies && (
        <p>{t('none.apart', { from: from.name, fromTies: endTies.from, to: to.name, toTies: endTies.to })}</p>
      )}
      {relaxations.length > 0 ? (
        <>
          <h4>{t('none.relaxations')}</h4>
          <RelaxationButtons
            changes={relaxations.map(({ paths, ...change }) => ({ ...change, opens: paths }))}
            asked={{ ties: searched.tieTypes, mute, via: answer.via }}
            onApply={onApply}
          />
        </>
      ) : (
        <p>{t('none.nothing')}</p>
      )}
    </div>
  );
}
