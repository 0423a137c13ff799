import type { EntityRef } from '../../contract/common.ts';
import { STAGE_CODES, type Stage } from '../../contract/graph-model.ts';
import type { CardRules } from '../../contract/card-rules.ts';
import type { Days, ProjectRow } from '../../contract/projects.ts';
import { newestDate } from '../basis.rules.ts';
import { cardReasons } from './deal-card.rules.ts';
import { NOTHING_ENTERED, plannedStill, type Entered } from './entered.rules.ts';
import { shownInvestment } from '../gap-analysis/project-claims.rules.ts';
import { plannedAmount, type ProjectAmount } from './project-amount.rules.ts';
import type { ListedProject } from './projects.queries.ts';
import { scopeOf, type Seat } from './source-scope.rules.ts';
import { daysIn, passages, stageRuns, type StageRun } from './stage-history.rules.ts';

export type DescribedProject = {
  /** All of the answer's row but the names of its sources. */
  shown: Omit<ProjectRow, 'sources'>;
  aliases: readonly string[];
  amount: ProjectAmount;
  /** The regions its recorded source region lies in, itself among them. */
  sourceWithin: readonly string[];
  passed: readonly { stage: Stage; days: Days }[];
  runs: readonly StageRun[];
  /** The districts it stands in or is registered in, by id. */
  districts: readonly string[];
  sourceIds: readonly string[];
};

/** Where places lie and those behind projects sit, looked up once for all projects. */
export type Surroundings = {
  /** A place by its id: what it is called, all the regions it lies in, itself among them. */
  places: ReadonlyMap<
    string,
    {
      place: EntityRef;
      within: readonly string[];
      provinces: readonly string[];
      districts: readonly string[];
    }
  >;
  seats: ReadonlyMap<string, readonly { role?: string | undefined; place: string }[]>;
  /** What people entered of a project and no fact of the graph carries. */
  entered: ReadonlyMap<string, Entered>;
};

const orderOf = (stage: Stage) => STAGE_CODES.indexOf(stage);

/** A project as listed: where it stands in its life on a day, what it costs, whence its money comes, whether it has a card. */
export function describeProject(
  row: ListedProject,
  { places, seats, entered: allEntered }: Surroundings,
  rules: CardRules,
  today: string,
): DescribedProject {
  const entered = allEntered.get(row.project.id) ?? NOTHING_ENTERED;
  const sourceRegion = entered.sourceRegion ?? row.sourceRegion;
  const origin = entered.origin ?? row.origin;
  const source = sourceRegion === undefined ? undefined : places.get(sourceRegion);
  const sourceWithin = source?.within ?? [];
  const behind = row.ties.filter(({ type }) => type === 'BACKS' || type === 'INVESTS_IN');
  const runs = stageRuns(row.stages);
  const present = runs.at(-1);
  const stage = present?.stage ?? null;
  // What has come to its end no longer waits for anything.
  const dwell = present && stage !== 'ended' ? daysIn(present, today) : null;
  const amount = plannedAmount(row.investments, row.stakes);
  const { investment, shared } = shownInvestment(row.investments.filter(isWhole));
  const newest = (key: Whole['key']) =>
    shownInvestment(row.investments.filter(isWhole).filter((claim) => claim.key === key)).investment ?? null;
  const lastHeard = newestDate([...datesOf(row), ...entered.dates]);
  const reasons = cardReasons(
    { stage, dwell, lastHeard, milestones: plannedStill(entered.milestones, runs), issues: entered.issues },
    rules,
    today,
  );
  const signed = runs.find((run) => run.stage === 'signed');
  const tiedBy = (...types: ListedProject['ties'][number]['type'][]) =>
    distinct(row.ties.filter((tie) => types.includes(tie.type)).map((tie) => tie.other));
  return {
    shown: {
      project: row.project,
      stage,
      stageSince: present?.asOf ?? null,
      stages: runs.map(({ stage: at, asOf }) => ({ stage: at, asOf })),
      dwell,
      card: reasons[0]?.card ?? null,
      cardReasons: reasons,
      investment: investment ?? amount.money,
      investmentShared: investment ? shared : amount.kind === 'shared',
      amount: { kind: amount.kind, yi: amount.yi, contested: amount.contested },
      actual: newest('actualInvestment'),
      paidIn: newest('paidInInvestment'),
      origin,
      scope: scopeOf({
        origin,
        sourceWithin,
        provinces: row.ties.flatMap(({ other }) => places.get(other.id)?.provinces ?? []),
        backerSeats: behind.flatMap(({ other }) =>
          (seats.get(other.id) ?? []).map(({ role, place }): Seat => ({
            role,
            within: places.get(place)?.within ?? [],
          })),
        ),
      }),
      sourceRegion: source?.place ?? null,
      signed: signed ? { asOf: signed.asOf, ...signed.span } : null,
      chains: distinct(row.chains),
      fills: tiedBy('FILLS'),
      places: tiedBy('SITED_IN', 'LOCATED_IN'),
      backers: tiedBy('BACKS', 'INVESTS_IN'),
      introducedBy: tiedBy('INTRODUCED'),
      department: entered.department ?? null,
      team: entered.team ?? null,
      openIssues: entered.openIssues,
      entered: entered.any,
      lastHeard,
    },
    aliases: row.aliases,
    amount,
    sourceWithin,
    passed: passages(runs, orderOf),
    runs,
    districts: [
      ...new Set(
        row.ties
          .filter(({ type }) => type === 'SITED_IN' || type === 'LOCATED_IN')
          .flatMap(({ other }) => places.get(other.id)?.districts ?? []),
      ),
    ],
    sourceIds: [row, ...row.stages, ...row.investments, ...row.ties].flatMap((fact) => fact.sources),
  };
}

type Claim = ListedProject['investments'][number];
type Whole = Claim & { key: 'plannedInvestment' | 'actualInvestment' | 'paidInInvestment' };
const isWhole = (claim: Claim): claim is Whole =>
  claim.key !== 'plannedInvestmentPhase1' && claim.key !== 'totalProjectInvestment';

export function datesOf(row: ListedProject): string[] {
  return [...row.stages, ...row.investments, ...row.ties].map((fact) => fact.asOf);
}

function distinct(entities: readonly EntityRef[]): EntityRef[] {
  return [...new Map(entities.map((entity) => [entity.id, entity])).values()];
}
