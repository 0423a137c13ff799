import { Button, Input, type InputRef } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PairAnswer, SameAsVerdict } from '../../../server/contract/reconciliation.ts';
import { QueryButton } from '../../ui/QueryButton.tsx';
import { PairSideCard } from './PairSideCard.tsx';
import styles from './reconciliation.module.css';
import { sharedEnds } from './reconciliation.view-model.ts';
import { Speaks } from './Speaks.tsx';
import type { Deciding } from './use-decide.ts';
import { useQueueKeys } from './use-queue-keys.ts';

type Props = {
  answer: PairAnswer;
  deciding: Deciding;
  onStep: (steps: number) => void;
  onDecided: () => void;
};

const KEYS = { yes: 'Y', no: 'N', undecided: 'U' } as const;

/** Two side by side with what speaks for and against, and the three answers. Give it the pair's id as key. */
export function PairView({ answer, deciding, onStep, onDecided }: Props) {
  const { t } = useTranslation('reconciliation');
  const [swapped, setSwapped] = useState(false);
  const [note, setNote] = useState('');
  const [wanted, setWanted] = useState(false);
  const noteBox = useRef<InputRef>(null);
  const { pair, left, right, decision } = answer;
  const [kept, other] = swapped ? [right, left] : [left, right];
  const shared = sharedEnds(left.ties, right.ties);

  async function decide(verdict: SameAsVerdict) {
    if (deciding.busy) return;
    if (verdict === 'yes' && pair.traps.length > 0 && note.trim() === '') {
      setWanted(true);
      noteBox.current?.focus();
      return;
    }
    const recorded = await deciding.decide({
      verdict,
      entity: kept.entity.id,
      other: other.entity.id,
      note,
      ...(decision && { instead: { id: decision.id, version: decision.version } }),
    });
    if (recorded) onDecided();
  }

  useQueueKeys((key) => {
    if (key === 'y') void decide('yes');
    else if (key === 'n') void decide('no');
    else if (key === 'u') void decide('undecided');
    else if (key === 'z') void deciding.undoLast();
    else if (key === 's') setSwapped(!swapped);
    else onStep(key === 'next' ? 1 : -1);
  });

  return (
    <div className={styles.pair}>
      <div className={styles.decide}>
        {(['yes', 'no', 'undecided'] as const).map((verdict) => (
          <Button
            key={verdict}
            type={verdict === 'yes' ? 'primary' : 'default'}
            disabled={deciding.busy}
            onClick={() => void decide(verdict)}
          >
            {t(`verdict.${verdict}`)} <kbd>{KEYS[verdict]}</kbd>
          </Button>
        ))}
        <Input
          ref={noteBox}
          className={styles.note}
          value={note}
          maxLength={1000}
          status={wanted && note.trim() === '' ? 'error' : ''}
          placeholder={t(wanted ? 'note.wanted' : 'note.placeholder')}
          aria-label={t('note')}
          onChange={(event) => setNote(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') event.currentTarget.blur();
          }}
        />
        <Button disabled={deciding.busy} onClick={() => void deciding.undoLast()}>
          {t('undoLast')} <kbd>Z</kbd>
        </Button>
        <QueryButton basis={answer.basis} />
      </div>
      {decision && (
        <p className={styles.muted}>
          {t('decidedAlready', { by: decision.by, verdict: t(`verdict.${decision.verdict}`) })}
        </p>
      )}
      <Speaks pair={pair} />
      <p className={styles.muted}>{t('keepHint', { kept: kept.entity.name, other: other.entity.name })}</p>
      <div className={styles.sides}>
        <PairSideCard side={left} kept={!swapped} onKeep={() => setSwapped(false)} shared={shared} />
        <PairSideCard side={right} kept={swapped} onKeep={() => setSwapped(true)} shared={shared} />
      </div>
    </div>
  );
}
