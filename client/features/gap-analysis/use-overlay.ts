import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { GapAnswer } from '../../../server/contract/gap-analysis.ts';
import { comparisonRoute } from '../../../server/contract/gap-comparison.ts';
import { callOptions } from '../../api/call-options.ts';
import { useScenario, useWhatIf } from '../what-if/use-scenario.ts';
import { useGapSettings } from './gap-settings-url.ts';
import type { Overlay } from './panorama-level.ts';

/** A day as the address writes it; what else stands there is the id of a region. */
export const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);

/**
 * The second side laid over the panorama: the scenario of the address, or else the day or region asked for. Null while
 * there is none or it is not known yet.
 */
export function useOverlay(
  answer: GapAnswer,
  asOf: string | null,
  against: string | null,
): { overlay: Overlay | null; imagining: boolean; failed: boolean } {
  const { t } = useTranslation('gaps');
  const { changed } = useGapSettings();
  const { changes } = useScenario();
  const imagining = changes.length > 0;
  const place = { chain: answer.chain.id, region: answer.region.id, asOf, settings: changed };
  const scenario = useWhatIf(place, changes);
  const compared = useQuery({
    ...callOptions(comparisonRoute, {
      params: { id: answer.chain.id },
      query: {
        region: answer.region.id,
        ...(asOf && { asOf }),
        ...(against && (isDay(against) ? { againstAsOf: against } : { againstRegion: against })),
        ...changed,
      },
    }),
    enabled: against !== null && !imagining,
  });
  if (imagining) {
    const segments = new Map(
      scenario.data?.changed.segments.map(({ segment, verdict }) => [segment.id, verdict]),
    );
    const names = { from: t('overlay.actual'), to: t('overlay.imagined') };
    return {
      overlay: scenario.data ? { imagined: true, names, segments } : null,
      imagining,
      failed: scenario.isError,
    };
  }
  if (against === null || !compared.data) return { overlay: null, imagining, failed: compared.isError };
  const { kind, from, to, segments } = compared.data;
  const nameOf = (side: typeof from) => (kind === 'days' ? side.asOf : side.region.name);
  return {
    overlay: {
      imagined: false,
      names: { from: nameOf(from), to: nameOf(to) },
      segments: new Map(segments.map(({ segment, verdict }) => [segment.id, verdict])),
    },
    imagining,
    failed: false,
  };
}
