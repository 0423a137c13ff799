import type { TFunction } from 'i18next';
import type { EntityRef } from '../../../../server/contract/common.ts';
import { candidatesRoute } from '../../../../server/contract/candidates.ts';
import { gapsRoute, type GapAnswer, type SegmentGap } from '../../../../server/contract/gap-analysis.ts';
import type { Export, ExportPicture } from '../../../ui/table-export/export-model.ts';
import type { GapsUrl } from '../../gap-analysis/gap-analysis-url.ts';
import { firstGaps, sorted } from '../../gap-analysis/gap-analysis.view-model.ts';
import { gapExport } from '../../gap-analysis/gap-export.ts';
import {
  candidateTable,
  firmTable,
  listTable,
  priorityTable,
  type FirstCandidates,
  type Words,
} from '../../gap-analysis/gap-export-tables.ts';
import type { Section } from '../report-model.ts';
import { dayOf, type Ask } from './ask.ts';

/** So many open gaps have their candidates and ways in looked for, and so many candidates each. */
export const GAPS_LOOKED_AT = 8;
const CANDIDATES_EACH = 5;

/** Every segment, by priority: what the page shows with nothing chosen. */
const WHOLE: GapsUrl = {
  chain: null,
  region: null,
  asOf: null,
  segment: null,
  against: null,
  view: 'both',
  verdict: [],
  position: [],
  key: false,
  sort: 'priority',
  ascending: false,
};

export type JudgedChain = {
  answer: GapAnswer;
  picture: ExportPicture;
  figures: NonNullable<Export['figures']>;
  filters: Export['filters'];
  /** The open gaps, first things first. */
  open: SegmentGap[];
  firms: Section;
  gaps: Section;
  priorities: Section;
};

const segmentRef = ({ segment }: SegmentGap): EntityRef => ({
  id: segment.id,
  label: 'Segment',
  name: segment.name,
});

/** A chain judged in a region, as the page of gaps judges it, with its panorama. */
export async function judgeChain(ask: Ask, chain: string, region: string): Promise<JudgedChain> {
  const answer = await ask.get(gapsRoute, {
    params: { id: chain },
    query: { region, ...dayOf(ask), ...ask.settings },
  });
  const { panoramaSheet } = await import('../../gap-analysis/PanoramaSheet.tsx');
  const words: Words = { t: ask.words('gaps'), language: ask.language };
  const t: TFunction<'gaps'> = words.t;
  const reports = ask.words('reports');
  const name = t('map.title', { chain: answer.chain.name, region: answer.region.name });
  const picture = { name, svg: panoramaSheet({ answer, overlay: null }) };
  const { figures = [], filters } = gapExport(
    answer,
    WHOLE,
    { picture, overlay: null, candidates: [], bases: [] },
    words,
  );
  const rows = sorted(answer.segments, 'priority', false);
  const { basis } = answer;
  return {
    answer,
    picture,
    figures,
    filters,
    open: firstGaps(answer.segments, GAPS_LOOKED_AT),
    firms: {
      part: 'firms',
      table: { ...firmTable(rows, words), name: reports('list.firms', { chain: answer.chain.name }) },
      about: rows.flatMap((gap) =>
        gap.firms.map(({ company }) => ({
          key: `${gap.segment.id}|${company.id}`,
          entity: company,
          column: 1,
        })),
      ),
      basis,
      none: reports('none.firms'),
    },
    gaps: {
      part: 'gaps',
      table: { ...listTable(rows, words), name: reports('list.gaps', { chain: answer.chain.name }) },
      about: rows.map((gap) => ({ key: gap.segment.id, entity: segmentRef(gap) })),
      basis,
      none: reports('none.segments'),
    },
    priorities: {
      part: 'gaps',
      table: {
        ...priorityTable(rows, answer, words),
        name: reports('list.priorities', { chain: answer.chain.name }),
      },
      about: rows.map((gap) => ({ key: gap.segment.id, entity: segmentRef(gap) })),
      basis,
      none: reports('none.segments'),
    },
  };
}

/** The companies elsewhere that come first for each open gap. */
export async function candidatesOf(ask: Ask, { answer, open }: JudgedChain): Promise<Section> {
  const first: FirstCandidates[] = [];
  let { basis } = answer;
  for (const gap of open.filter(({ candidates }) => candidates > 0)) {
    const found = await ask.get(candidatesRoute, {
      query: { segment: gap.segment.id, outside: answer.region.id, limit: CANDIDATES_EACH, ...dayOf(ask) },
    });
    first.push({ gap, candidates: found.candidates, total: found.total });
    basis = found.basis;
  }
  const reports = ask.words('reports');
  return {
    part: 'candidates',
    table: candidateTable(first, { t: ask.words('gaps'), language: ask.language }),
    about: first.flatMap(({ gap, candidates }) =>
      candidates.map(({ company }) => ({
        key: `${gap.segment.id}|${company.id}`,
        entity: company,
        column: 1,
      })),
    ),
    basis,
    none: reports('none.candidates'),
  };
}

/** What is not known of a chain in a region, a sentence each. */
export function missingOfChain(ask: Ask, { answer, open }: JudgedChain): string[] {
  const t: TFunction<'reports'> = ask.words('reports');
  const about = { chain: answer.chain.name, region: answer.region.name };
  const unknown = answer.segments.filter(({ verdict }) => verdict === 'unknown');
  const nobody = open.filter(({ candidates }) => candidates === 0);
  return [
    answer.segments.length === 0 && t('missing.segments', about),
    answer.leaders.length === 0 && t('missing.leaders', about),
    unknown.length > 0 && t('missing.unknown', { ...about, count: unknown.length, names: names(unknown) }),
    nobody.length > 0 && t('missing.candidates', { ...about, names: names(nobody) }),
    answer.localSupplyRate === null && t('missing.supply', about),
    answer.localSupplyRate !== null &&
      answer.localSupplyByAmount.rate === null &&
      t('missing.supplyAmounts', about),
  ].filter((sentence) => sentence !== false);
}

const names = (gaps: readonly SegmentGap[]) => gaps.map(({ segment }) => segment.name).join('、');
