import { useState } from 'react';
import type { Target, TargetWords } from '../../../server/contract/targets.ts';
import { ApiError } from '../../api/call.ts';
import { newestIn, useTargetActions } from './targets.query.ts';
import { useTargetNotes } from './use-target-notes.tsx';
import { useTranslation } from 'react-i18next';

export type Edit = Partial<TargetWords> & { company?: string };
/** Saves some fields of a target, on the version that was being looked at. */
export type Write = (target: Target, edit: Edit) => void;
/** Two people wrote the same target: what was to be written, and the target as it is now. */
export type Clash = { mine: Edit; now: Target };

/** Writes edits; one that somebody else came before is kept until it is settled which of the two stays. */
export function useTargetEdits(): {
  write: Write;
  clash: Clash | null;
  settle: (keep: 'mine' | 'theirs') => void;
} {
  const { t } = useTranslation('targets');
  const { change } = useTargetActions();
  const notes = useTargetNotes();
  const [clash, setClash] = useState<Clash | null>(null);
  const write: Write = (target, edit) => {
    change.mutate(
      { target, words: edit },
      {
        onError: (error) => {
          const now = newestIn(error);
          if (now) setClash({ mine: edit, now });
          else if (error instanceof ApiError && (error.status === 409 || error.status === 404)) {
            notes.failed(t(`refused.${error.code}`));
          } else notes.failed(error);
        },
      },
    );
  };
  return {
    write,
    clash,
    settle(keep) {
      setClash(null);
      if (clash && keep === 'mine') write(clash.now, clash.mine);
    },
  };
}
