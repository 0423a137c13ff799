import type { EntityRef } from '../../contract/common.ts';
import { isVirtual, virtualId, type Change, type Outcome } from '../../contract/what-if.ts';
import type { LocalFirmRow, PipelineRow, SupplyTieRow } from '../gap-analysis/gap-analysis.queries.ts';
import type { GapFacts } from '../gap-analysis/read-gap-facts.use-case.ts';
import type { NamedRow } from './what-if.queries.ts';

export type Overlaid = {
  /** What is to be judged: without what was removed or muted, with what was imagined. */
  imagined: GapFacts;
  /** The facts that are left: what may be called evidence. */
  left: GapFacts;
  /** What became of each change, in their order. */
  outcomes: { outcome: Outcome; about: string | null }[];
};

type State = {
  leaders: readonly EntityRef[];
  firms: readonly LocalFirmRow[];
  projects: readonly PipelineRow[];
  supplies: readonly SupplyTieRow[];
  /** Companies imagined to have come to the region, and those imagined away. */
  come: ReadonlySet<string>;
  gone: ReadonlySet<string>;
};

class NoEffect extends Error {
  readonly outcome: Outcome;
  readonly about: string;
  constructor(outcome: Outcome, about: string) {
    super(outcome);
    this.outcome = outcome;
    this.about = about;
  }
}

/**
 * Applies a scenario's changes to the facts of a chain, in their order; the facts themselves stay as they are. A change
 * that cannot be applied is told and passed over. `known` holds the entities the changes name; `outside` the candidates
 * of each segment recounted for the scenario.
 */
export function overlayFacts(
  facts: GapFacts,
  changes: readonly Change[],
  known: ReadonlyMap<string, NamedRow>,
  outside: ReadonlyMap<string, number>,
): Overlaid {
  let state: State = {
    leaders: facts.structure.leaders,
    firms: facts.firms,
    projects: facts.projects,
    supplies: facts.supplyTies,
    come: new Set(),
    gone: new Set(),
  };
  const outcomes = changes.map((change, index): Overlaid['outcomes'][number] => {
    try {
      state = applied(change, index + 1, state, facts, known);
      return { outcome: 'applied', about: null };
    } catch (error) {
      if (error instanceof NoEffect) return { outcome: error.outcome, about: error.about };
      throw error;
    }
  });
  const imagined: GapFacts = {
    ...facts,
    structure: { ...facts.structure, leaders: [...state.leaders] },
    firms: state.firms,
    projects: state.projects,
    supplyTies: state.supplies,
    outside,
  };
  const real = state.supplies.filter(({ tie }) => !isVirtual(tie));
  return {
    imagined,
    left: {
      ...imagined,
      firms: state.firms.filter(({ company }) => !isVirtual(company.id)),
      projects: state.projects.filter(({ project }) => !isVirtual(project.id)),
      supplyTies: real,
    },
    outcomes,
  };
}

function applied(
  change: Change,
  step: number,
  state: State,
  facts: GapFacts,
  known: ReadonlyMap<string, NamedRow>,
): State {
  switch (change.do) {
    case 'add-firm':
      return addFirm(change, step, state, facts, known);
    case 'add-project': {
      requireSegment(change.segment, facts, known);
      const project = virtualEntity(step, 'Project', change.name ?? `项目${step}`);
      const stages = [{ value: change.stage, asOf: facts.asOf, sources: [] }];
      const row = { project, stages, investments: [], backers: [], introducedBy: [] };
      const projects = [...state.projects, { segment: change.segment, fact: imaginedFact(facts), ...row }];
      return { ...state, projects };
    }
    case 'add-supply':
      return addSupply(change, step, state, facts, known);
    case 'remove':
      return leaveOut(change.id, null, state, known, true);
    case 'mute':
      if (change.segment !== undefined) requireSegment(change.segment, facts, known);
      return leaveOut(change.id, change.segment ?? null, state, known, false);
  }
}

function addFirm(
  change: Extract<Change, { do: 'add-firm' }>,
  step: number,
  state: State,
  facts: GapFacts,
  known: ReadonlyMap<string, NamedRow>,
): State {
  const { segment } = change;
  requireSegment(segment, facts, known);
  const real = change.company === undefined ? undefined : requireCompany(change.company, known);
  const owner = change.group === undefined ? real : requireCompany(change.group, known);
  const place = change.place === undefined ? undefined : requireKnown(change.place, known);
  if (place && !place.here) throw new NoEffect('outside-region', place.entity.id);
  const already = (row: LocalFirmRow) => row.segment === segment && row.company.id === real?.entity.id;
  if (real && state.firms.some(already)) throw new NoEffect('already-so', real.entity.id);

  const company = virtualEntity(step, 'Company', real?.entity.name ?? change.name ?? `企业${step}`);
  const row: LocalFirmRow = {
    segment,
    company,
    group: owner?.group ?? owner?.entity ?? company,
    leader: owner?.leads ?? false,
    places: [place?.entity ?? facts.region],
    fact: imaginedFact(facts),
  };
  return {
    ...state,
    firms: [...state.firms, row],
    // A supplier that comes is a local one from then on, and of this segment too.
    supplies: state.supplies.map((tie) =>
      tie.supplier.id === real?.entity.id
        ? { ...tie, local: true, segments: [...new Set([...tie.segments, segment])] }
        : tie,
    ),
    come: real ? new Set([...state.come, real.entity.id]) : state.come,
  };
}

function addSupply(
  change: Extract<Change, { do: 'add-supply' }>,
  step: number,
  state: State,
  facts: GapFacts,
  known: ReadonlyMap<string, NamedRow>,
): State {
  const imagined = state.firms.find(({ company }) => isVirtual(company.id) && company.id === change.from);
  const supplier = imagined
    ? { entity: imagined.company, group: imagined.group, here: true }
    : requireCompany(change.from, known);
  const buyer = requireCompany(change.to, known);
  if (!buyer.buys || state.gone.has(change.to)) throw new NoEffect('not-a-buyer', change.to);
  if (state.gone.has(change.from)) throw new NoEffect('not-among-facts', change.from);
  const theirs = state.supplies.filter((row) => row.supplier.id === change.from);
  if (theirs.some((row) => row.buyer.id === change.to)) throw new NoEffect('already-so', change.from);
  const works = state.firms.filter(({ company }) => company.id === change.from).map((row) => row.segment);
  const row: SupplyTieRow = {
    tie: virtualId(step),
    supplier: supplier.entity,
    supplierGroup: supplier.group ?? supplier.entity,
    buyer: buyer.entity,
    buyerGroup: buyer.group?.id ?? buyer.entity.id,
    toLeader: true,
    local: supplier.here || state.come.has(change.from),
    segments: [...new Set([...works, ...theirs.flatMap((tie) => tie.segments)])],
    amount: null,
    fact: imaginedFact(facts),
  };
  return { ...state, supplies: [...state.supplies, row] };
}

/** Without a company, project or tie; muted, only what is stated of it is left out, in one segment where one is given. */
function leaveOut(
  id: string,
  segment: string | null,
  state: State,
  known: ReadonlyMap<string, NamedRow>,
  gone: boolean,
): State {
  const stays = (row: { segment: string }, entity: EntityRef) =>
    entity.id !== id || (segment !== null && row.segment !== segment);
  const firms = state.firms.filter((row) => stays(row, row.company));
  const projects = state.projects.filter((row) => stays(row, row.project));
  const supplies =
    segment === null
      ? state.supplies.filter(
          (row) => row.tie !== id && row.supplier.id !== id && (!gone || row.buyer.id !== id),
        )
      : state.supplies.map((row) =>
          row.supplier.id === id
            ? { ...row, segments: row.segments.filter((other) => other !== segment) }
            : row,
        );
  const leaders = gone ? state.leaders.filter((leader) => leader.id !== id) : state.leaders;
  const same =
    firms.length === state.firms.length &&
    projects.length === state.projects.length &&
    supplies.length === state.supplies.length &&
    leaders.length === state.leaders.length;
  // A company elsewhere is no local fact, but a candidate.
  if (same && !known.get(id)?.works) {
    throw new NoEffect(known.has(id) ? 'not-among-facts' : 'unknown-id', id);
  }
  return {
    ...state,
    firms,
    projects,
    supplies,
    leaders,
    gone: gone ? new Set([...state.gone, id]) : state.gone,
  };
}

/** What is imagined says so in its name, wherever it is shown. */
function virtualEntity(step: number, label: 'Company' | 'Project', name: string): EntityRef {
  return { id: virtualId(step), label, name: `假设：${name}` };
}

/** An imagined fact is judged as a stated one of the day, but nothing vouches for it, which is what its evidence says. */
function imaginedFact(facts: GapFacts): LocalFirmRow['fact'] {
  return {
    asOf: facts.asOf,
    validFrom: undefined,
    validTo: undefined,
    confidence: 'stated',
    evidence: '假设，不是事实',
    sources: [],
  };
}

function requireSegment(id: string, facts: GapFacts, known: ReadonlyMap<string, NamedRow>): void {
  if (facts.structure.segments.some((segment) => segment.id === id)) return;
  throw new NoEffect(known.has(id) ? 'other-chain' : 'unknown-id', id);
}

function requireKnown(id: string, known: ReadonlyMap<string, NamedRow>): NamedRow {
  const row = known.get(id);
  if (!row) throw new NoEffect('unknown-id', id);
  return row;
}

function requireCompany(id: string, known: ReadonlyMap<string, NamedRow>): NamedRow {
  const row = requireKnown(id, known);
  if (row.entity.label !== 'Company') throw new NoEffect('not-among-facts', id);
  return row;
}
