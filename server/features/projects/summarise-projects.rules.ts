import type { EntityRef } from '../../contract/common.ts';
import { STAGE_CODES, type Stage } from '../../contract/graph-model.ts';
import { BULLETIN_THRESHOLDS, type ProjectsAnswer, type StageColumn } from '../../contract/projects.ts';
import type { DescribedProject } from './describe-project.ts';
import { reaching, sumAmounts, type Priced, type SharedSum } from './project-amount.rules.ts';
import { median } from './stage-history.rules.ts';

type Summary = Pick<ProjectsAnswer, 'stages' | 'amounts' | 'thresholds' | 'cards' | 'origins' | 'scopes'>;

/** Counts and sums of some projects by stage, size, card and whence they come; one that has ended counts in its own column only. */
export function summarise(found: readonly DescribedProject[], sums: readonly SharedSum[]): Summary {
  const live = found.filter(({ shown }) => shown.stage !== 'ended');
  const priced = live.map(pricedOf);
  const count = (test: (one: DescribedProject) => boolean) => live.filter(test).length;
  return {
    stages: [...STAGE_CODES, null].map((stage) => columnOf(stage, found, sums)),
    amounts: sumAmounts(priced, sums),
    thresholds: BULLETIN_THRESHOLDS.map((min) => reaching(min, priced, sums)),
    cards: {
      red: count(({ shown }) => shown.card === 'red'),
      yellow: count(({ shown }) => shown.card === 'yellow'),
      silent: count(({ shown }) => shown.card === 'silent'),
    },
    origins: {
      domestic: count(({ shown }) => shown.origin === 'domestic'),
      foreign: count(({ shown }) => shown.origin === 'foreign'),
      unknown: count(({ shown }) => shown.origin === 'unknown'),
    },
    scopes: {
      'in-province': count(({ shown }) => shown.scope.value === 'in-province'),
      'out-of-province': count(({ shown }) => shown.scope.value === 'out-of-province'),
      abroad: count(({ shown }) => shown.scope.value === 'abroad'),
      unknown: count(({ shown }) => shown.scope.value === 'unknown'),
    },
  };
}

function columnOf(
  stage: Stage | null,
  found: readonly DescribedProject[],
  sums: readonly SharedSum[],
): StageColumn {
  const here = found.filter(({ shown }) => shown.stage === stage);
  const staying = here.flatMap(({ shown }) => (shown.dwell ? [shown.dwell.least] : []));
  const passed = found.flatMap((one) =>
    one.passed.filter((step) => step.stage === stage).map(({ days }) => days.least),
  );
  return {
    stage,
    amounts: sumAmounts(here.map(pricedOf), sums),
    red: here.filter(({ shown }) => shown.card === 'red').length,
    yellow: here.filter(({ shown }) => shown.card === 'yellow').length,
    silent: here.filter(({ shown }) => shown.card === 'silent').length,
    staying: { projects: staying.length, days: median(staying) },
    passed: { projects: passed.length, days: median(passed) },
  };
}

const pricedOf = ({ shown, amount }: DescribedProject): Priced => ({ id: shown.project.id, amount });

/** The source regions recorded, most projects first. */
export function sourceRegionsOf(found: readonly DescribedProject[]): ProjectsAnswer['sourceRegions'] {
  const counted = new Map<string, { region: EntityRef; projects: number }>();
  for (const { shown } of found) {
    if (!shown.sourceRegion) continue;
    const known = counted.get(shown.sourceRegion.id);
    counted.set(shown.sourceRegion.id, {
      region: shown.sourceRegion,
      projects: (known?.projects ?? 0) + 1,
    });
  }
  return [...counted.values()].sort(
    (a, b) => b.projects - a.projects || a.region.id.localeCompare(b.region.id),
  );
}
