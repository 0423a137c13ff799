import type { i18n as Words } from 'i18next';
import type { CardReason } from '../../../server/contract/project-cards.ts';
import { stageName } from '../../ui/model-names.ts';

/** Why a project has its card, in a sentence. */
export function reasonWords(reason: CardReason, { t, language }: Pick<Words, 't' | 'language'>): string {
  // Longer than people have kept records: nothing with a date is known at all.
  if (reason.kind === 'silent' && reason.lastHeard === null) return t('ui:card.why.never');
  return t(`ui:card.why.${reason.kind}`, {
    ...reason,
    ...('stage' in reason && { stage: stageName(reason.stage, language) }),
  });
}
