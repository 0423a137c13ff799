import { LIVE_STAGES, type LiveStage, type Stage } from '../../contract/graph-model.ts';
import type { EntityRef } from '../../contract/common.ts';
import { stageOrder } from '../../contract/project-life.ts';
import type { DistrictLife, ProjectFunnelAnswer } from '../../contract/project-funnel.ts';
import type { DescribedProject } from '../projects/describe-project.ts';
import { metBy } from '../projects/entered.rules.ts';
import { sumAmounts, type SharedSum } from '../projects/project-amount.rules.ts';
import { daysIn, median } from '../projects/stage-history.rules.ts';

type Funnel = Pick<ProjectFunnelAnswer, 'projects' | 'steps' | 'ended' | 'withoutStage'>;

const reached = (one: DescribedProject, stage: Stage) => metBy(stage, one.runs) !== undefined;
const medianOf = (days: readonly number[]) => ({ projects: days.length, days: median(days) });

/**
 * How far projects have come: at a stage or past it by any record, however many stages in between nobody recorded; what
 * has ended had come as far as it had. How long a stage took is known only where both its dates are recorded.
 */
export function funnelOf(found: readonly DescribedProject[]): Funnel {
  return {
    projects: found.length,
    steps: LIVE_STAGES.map((stage) => stepOf(stage, found)),
    ended: found.filter(({ shown }) => shown.stage === 'ended').length,
    withoutStage: found.filter(({ shown }) => shown.stage === null).length,
  };
}

function stepOf(stage: LiveStage, found: readonly DescribedProject[]): Funnel['steps'][number] {
  const here = found.filter(({ shown }) => shown.stage === stage);
  return {
    stage,
    reached: found.filter((one) => reached(one, stage)).length,
    recorded: found.filter(({ runs }) => runs.some((run) => run.stage === stage)).length,
    here: here.length,
    passed: medianOf(
      found.flatMap(({ passed }) =>
        passed.filter((step) => step.stage === stage).map(({ days }) => days.least),
      ),
    ),
    staying: medianOf(here.flatMap(({ shown }) => (shown.dwell ? [shown.dwell.least] : []))),
  };
}

/** The least days from a project's signing to its start, where both are recorded in this order. */
function toStart({ runs }: DescribedProject): number[] {
  const signed = runs.findIndex(({ stage }) => stage === 'signed');
  const started = runs.slice(signed + 1).find(({ stage }) => stage === 'started');
  const from = runs[signed];
  return from && started && stageOrder(started.stage) > stageOrder(from.stage)
    ? [daysIn(from, started).least]
    : [];
}

/**
 * What became of the projects of each district, most projects first. A project registered in one district and built in
 * another counts in both in full, so the districts do not add up to the whole; how many do so is told.
 */
export function districtLives(
  found: readonly DescribedProject[],
  districts: ReadonlyMap<string, EntityRef>,
  sums: readonly SharedSum[],
): DistrictLife[] {
  return [...districts]
    .map(([id, district]) =>
      lifeOf(
        district,
        found.filter((one) => one.districts.includes(id)),
        sums,
      ),
    )
    .filter(({ projects }) => projects > 0)
    .sort((a, b) => b.projects - a.projects || a.district.id.localeCompare(b.district.id));
}

function lifeOf(
  district: EntityRef,
  found: readonly DescribedProject[],
  sums: readonly SharedSum[],
): DistrictLife {
  const count = (test: (one: DescribedProject) => boolean) => found.filter(test).length;
  const at = (stage: Stage) => count((one) => reached(one, stage));
  const [signed, started] = [at('signed'), at('started')];
  return {
    district,
    projects: found.length,
    shared: count((one) => one.districts.length > 1),
    signed,
    started,
    registered: count(({ runs }) => runs.some(({ stage }) => stage === 'registered')),
    completed: at('completed'),
    producing: at('in-production'),
    atCapacity: at('at-capacity'),
    ended: count(({ shown }) => shown.stage === 'ended'),
    startedShare: signed === 0 ? null : Math.round((started / signed) * 1000) / 10,
    signedToStarted: medianOf(found.flatMap(toStart)),
    planned: sumAmounts(
      found
        .filter(({ shown }) => shown.stage !== 'ended')
        .map(({ shown, amount }) => ({ id: shown.project.id, amount })),
      sums,
    ),
    actual: count(({ shown }) => shown.actual !== null),
    paidIn: count(({ shown }) => shown.paidIn !== null),
    red: count(({ shown }) => shown.card === 'red'),
    yellow: count(({ shown }) => shown.card === 'yellow'),
    silent: count(({ shown }) => shown.card === 'silent'),
    openIssues: found.reduce((sum, { shown }) => sum + shown.openIssues, 0),
  };
}
