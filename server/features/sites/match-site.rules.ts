import type { EntityRef } from '../../contract/common.ts';
import type { SegmentGap } from '../../contract/gap-analysis.ts';
import { STAGES, type Stage } from '../../contract/graph-model.ts';
import type { SiteMatches, SiteOffer } from '../../contract/sites.ts';
import type { Target } from '../../contract/targets.ts';
import type { DescribedProject } from '../projects/describe-project.ts';

type Reason = SiteMatches['targets'][number]['reasons'][number];
export type JudgedDirection = { chain: EntityRef; segments: readonly SegmentGap[] };

/** Stages at which a project still looks for a place; without a record of one it may. */
const LOOKING: readonly (Stage | null)[] = [null, 'reserve', 'in-talks', 'signed'];

/** The gaps a site is meant for: the segments named, or all of a chain named, that are missing or weak where it lies. */
export function gapsFor(
  { directions, region }: Pick<SiteOffer, 'directions' | 'region'>,
  judged: readonly JudgedDirection[],
): SiteMatches['segments'] {
  return judged.flatMap(({ chain, segments }) =>
    segments.flatMap((gap) => {
      const named = directions.some(({ id }) => id === gap.segment.id);
      const ofChain = directions.some(({ id }) => id === chain.id);
      if (!(named || ofChain) || (gap.verdict !== 'missing' && gap.verdict !== 'weak')) return [];
      const meant: Reason = named
        ? {
            zh: `招商方向写明了环节“${gap.segment.name}”`,
            en: `its direction names the segment “${gap.segment.name}”`,
          }
        : { zh: `招商方向是产业链“${chain.name}”`, en: `its direction is the chain “${chain.name}”` };
      return [
        {
          segment: { id: gap.segment.id, label: 'Segment' as const, name: gap.segment.name },
          chain,
          verdict: gap.verdict,
          reasons: [
            meant,
            {
              zh: `在${region.name}：${gap.reason.sentence.zh}`,
              en: `in ${region.name}: ${gap.reason.sentence.en}`,
            },
          ],
        },
      ];
    }),
  );
}

/** Projects of the same chain or segment that have not started and may still look for a place near it. */
export function projectsFor(
  site: Pick<SiteOffer, 'directions' | 'region'>,
  around: readonly string[],
  found: readonly DescribedProject[],
): SiteMatches['projects'] {
  const aims = new Set(site.directions.map(({ id }) => id));
  return found
    .flatMap(({ shown, districts }) => {
      const shared = [...shown.fills, ...shown.chains].find(({ id }) => aims.has(id));
      const elsewhere = districts.length > 0 && !districts.some((id) => around.includes(id));
      if (!shared || !LOOKING.includes(shown.stage) || elsewhere) return [];
      const settled = shown.places.some(({ label }) => label === 'Park' || label === 'Site');
      const reasons: Reason[] = [
        { zh: `补“${shared.name}”，与招商方向一致`, en: `fills “${shared.name}”, as its direction says` },
        shown.stage === null
          ? { zh: '阶段没有记录，可能仍在选址', en: 'no stage recorded, it may still look for a place' }
          : { zh: `处在${STAGES[shown.stage]}，还没有开工记录`, en: 'no start is recorded yet' },
        districts.length === 0
          ? { zh: '还没有落在哪个区市的记录', en: 'no district is recorded' }
          : { zh: `已知在${site.region.name}`, en: `known to be in ${site.region.name}` },
        ...(settled
          ? [{ zh: '已记录了园区或载体，需核实是否还缺地方', en: 'a park or site is recorded already: ask' }]
          : []),
      ];
      return [{ project: shown.project, stage: shown.stage, reasons, settled }];
    })
    .sort((a, b) => Number(a.settled) - Number(b.settled) || a.project.id.localeCompare(b.project.id))
    .map(({ project, stage, reasons }) => ({ project, stage, reasons }));
}

/** Targets on the list for the same segment or chain, wanted where the site lies. */
export function targetsFor(
  { directions, region }: Pick<SiteOffer, 'directions' | 'region'>,
  around: readonly string[],
  targets: readonly Target[],
): SiteMatches['targets'] {
  return targets.flatMap(({ id, company, segment, chain, region: wanted, owner, status, removedOn }) => {
    const aim = directions.find((one) => one.id === segment?.id || one.id === chain?.id);
    if (!aim || removedOn !== null || status === 'shelved' || !around.includes(wanted.id)) return [];
    return [
      {
        target: id,
        company,
        owner,
        reasons: [
          {
            zh: `招商目标指向“${aim.name}”，与招商方向一致`,
            en: `a target for “${aim.name}”, as its direction says`,
          },
          {
            zh: wanted.id === region.id ? `${wanted.name}在找` : `${wanted.name}在找，载体在${region.name}`,
            en: `wanted by ${wanted.name}; the site is in ${region.name}`,
          },
        ],
      },
    ];
  });
}
