import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { FundTraceAnswer } from '../../../server/contract/fund-trace.ts';
import type { FlowBand, FlowModel } from './flow.view-model.ts';
import { yiWords } from './holdings.view-model.ts';

/** A band's amount in words, or why it has none. */
export function useBandWords(): (band: FlowBand) => string {
  const { t, i18n } = useTranslation('funds');
  return ({ kind, amount, status, drawnAt }) => {
    if (amount) {
      const money = yiWords(amount, i18n.language);
      const told = status ? `${t(`money.${status}`, { ns: 'ui' })} ${money}` : money;
      return kind === 'project' ? t('flow.projectOf', { amount: told }) : told;
    }
    if (drawnAt) return t('flow.drawnAt', { names: drawnAt.join('、') });
    return t(kind === 'plain' ? 'flow.plain' : 'flow.unknown');
  };
}

/** What has to be said of a drawing, a sentence each: what is known, what is not, what was drawn once, what was cut. */
export function flowNotes(t: TFunction, { counts, returning }: FlowModel, trace: FundTraceAnswer): string[] {
  return [
    counts.money + counts.project > 0 ? t('flow.noteKnown') : t('flow.noteNoAmount'),
    counts.unknown > 0 && t('flow.noteUnknown', { count: counts.unknown }),
    counts.project > 0 && t('flow.noteProject'),
    counts.elsewhere > 0 && t('flow.noteShared', { count: counts.elsewhere }),
    returning.length > 0 && t('flow.noteCircle', { count: returning.length }),
    trace.searched.cut && t('trace.cut', trace.searched),
    t('flow.noteDay', { date: trace.basis.asOf }),
  ].filter((note) => note !== false);
}
