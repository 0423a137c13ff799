import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { candidatesRoute } from '../../../server/contract/candidates.ts';
import type { GapAnswer } from '../../../server/contract/gap-analysis.ts';
import { callOptions } from '../../api/call-options.ts';
import { ExportMenu } from '../../ui/table-export/ExportMenu.tsx';
import type { GapsUrl } from './gap-analysis-url.ts';
import { firstGaps } from './gap-analysis.view-model.ts';
import { gapExport } from './gap-export.ts';
import type { Overlay } from './panorama-level.ts';

/** So many gaps have their first candidates listed, and so many of each. */
const GAPS = 8;
const CANDIDATES = 5;

type Props = { answer: GapAnswer; url: GapsUrl; overlay: Overlay | null };

/** The chain in the region as spreadsheet, CSV or report; the report has the panorama. */
export function GapExportMenu({ answer, url, overlay }: Props) {
  const { t, i18n } = useTranslation('gaps');
  const client = useQueryClient();
  const make = async () => {
    const gaps = firstGaps(answer.segments, GAPS).filter(({ candidates }) => candidates > 0);
    const [{ panoramaSheet }, answers] = await Promise.all([
      import('./PanoramaSheet.tsx'),
      Promise.all(
        gaps.map((gap) =>
          client.ensureQueryData(
            callOptions(candidatesRoute, {
              query: {
                segment: gap.segment.id,
                outside: answer.region.id,
                limit: CANDIDATES,
                ...(url.asOf && { asOf: url.asOf }),
              },
            }),
          ),
        ),
      ),
    ]);
    const name = t('map.title', { chain: answer.chain.name, region: answer.region.name });
    return gapExport(
      answer,
      url,
      {
        picture: { name, svg: panoramaSheet({ answer, overlay }) },
        overlay,
        candidates: gaps.flatMap((gap, index) => {
          const found = answers[index];
          return found ? [{ gap, candidates: found.candidates, total: found.total }] : [];
        }),
        bases: answers.map(({ basis }) => basis),
      },
      { t, language: i18n.language },
    );
  };
  return <ExportMenu make={make} />;
}
