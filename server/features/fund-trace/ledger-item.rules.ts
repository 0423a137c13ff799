import type { EntityRef, Money, Tie } from '../../contract/common.ts';
import {
  LEDGER_STATUSES,
  type CountedKind,
  type LedgerReason,
  type LedgerStatus,
  type MoneyInterval,
  type ReinvestmentRule,
  type RuleVersion,
} from '../../contract/fund-trace-ledger.ts';
import { grouped } from './grouped.ts';
import { inYi } from '../../contract/money.ts';
import { addUp, NOTHING, span, UNKNOWN } from './money-interval.rules.ts';

export const STATUS_OF_KEY = {
  plannedInvestment: 'planned',
  actualInvestment: 'actual',
  paidInInvestment: 'paid-in',
} as const;

/** A tie with the status its source gives even where it gives no amount. */
export type LedgerTie = Tie & { amountStatus?: Money['status'] };
/** A way from the fund to a thing, tie by tie. */
export type LedgerWay = { via: readonly EntityRef[]; ties: readonly LedgerTie[] };
/** Where a thing stands, or a subsidiary of it (`through`), and the regions that lies in or is only known to lie around. */
export type LedgerPlace = {
  place: EntityRef;
  through: EntityRef | null;
  inside: readonly string[];
  around: readonly string[];
};
/** A statement of investment, and what else the same sum covers. */
export type LedgerInvestment = {
  claim: string;
  key: keyof typeof STATUS_OF_KEY;
  amount: Money;
  asOf: string;
  sources: readonly string[];
  sharedWith: readonly EntityRef[];
};

/** Everything known of one thing the fund came by. */
export type Thing = {
  entity: EntityRef;
  ways: readonly LedgerWay[];
  places: readonly LedgerPlace[];
  investments: readonly LedgerInvestment[];
};

/** How one thing fares under the rule, before what it shares with others is looked at. */
export type Judged = {
  thing: Thing;
  kinds: CountedKind[];
  reasons: LedgerReason[];
  outcome: 'counted' | 'open' | 'refused';
  amount: MoneyInterval;
  status: LedgerStatus | null;
  /** The statements of investment the amount is read from. */
  claims: LedgerInvestment[];
  /** The money ties it is read from. */
  money: LedgerTie[];
  date: string | null;
  version: RuleVersion | undefined;
};

/** The version in force on a day known to the year, month or day; of one begun within a coarse date, the earlier. */
export function versionOn(rule: ReinvestmentRule, day: string): RuleVersion | undefined {
  return [...rule.versions].sort((a, b) => b.from.localeCompare(a.from)).find(({ from }) => from <= day);
}

export function kindOf(way: LedgerWay): CountedKind {
  if (way.ties.some(({ type }) => type === 'INTRODUCED')) return 'introduced';
  if (way.via.slice(1).some(({ label }) => label === 'Fund')) return 'sub-fund';
  return way.via.at(-1)?.label === 'Project' ? 'projects' : 'landed';
}

/** The tie by which the fund or its sub-fund acted: money put in or an introduction; what follows is the firm's doing. */
function deed(way: LedgerWay): LedgerTie | undefined {
  return way.ties.find((_, index) => way.via[index + 1]?.label !== 'Fund');
}

const dateOf = (tie: LedgerTie) => tie.validFrom ?? tie.asOf;

/** Judges one thing by the version in force on `day`, or on its own day where the rule says so. */
export function judge(thing: Thing, rule: ReinvestmentRule, day: string): Judged {
  const kinds = [...new Set(thing.ways.map(kindOf))];
  const dated = (ways: Thing['ways']) =>
    ways
      .flatMap((way) => deed(way) ?? [])
      .map(dateOf)
      .sort()
      .at(0) ?? null;
  const version = versionOn(rule, rule.judgedBy === 'item' ? (dated(thing.ways) ?? day) : day);
  const judged: Judged = {
    thing,
    kinds,
    reasons: [],
    outcome: 'refused',
    amount: NOTHING,
    status: null,
    claims: [],
    money: [],
    date: dated(thing.ways),
    version,
  };
  if (!version) return { ...judged, reasons: ['before-rule'] };
  const meant = thing.ways.filter((way) => version.counts.includes(kindOf(way)));
  const times = meant.map((way) => againstSince(deed(way), version.since));
  const ways = meant.filter((_, index) => times[index] !== 'before');
  const place = standing(thing.places, version.region);
  const figure = figureOf(thing, ways, version.statuses);
  const refusals: (LedgerReason | false)[] = [
    meant.length === 0 && 'kind',
    place === 'outside' && 'elsewhere',
    meant.length > 0 && ways.length === 0 && 'before-since',
    ways.length > 0 && figure.refused && 'status',
  ];
  const refused = refusals.filter((reason) => reason !== false);
  if (refused.length > 0)
    return { ...judged, reasons: refused, status: figure.status, claims: figure.claims, money: figure.money };
  const doubts: (LedgerReason | false)[] = [
    place === 'unknown' && 'place-unknown',
    !times.includes('after') && 'date-unsure',
    figure.foreign && 'other-currency',
    ways.every((way) => deed(way)?.joint === true) && 'joint',
    ways.every(({ ties }) => ties.some(({ confidence }) => confidence !== 'stated')) && 'unconfirmed',
  ];
  const open = doubts.filter((reason) => reason !== false);
  return {
    ...judged,
    ...figure,
    date: dated(ways),
    outcome: open.length > 0 ? 'open' : 'counted',
    amount: open.length > 0 ? { low: 0, high: figure.amount.high } : figure.amount,
    reasons:
      open.length > 0
        ? open
        : [figure.amount.low === 0 && figure.amount.high === null ? 'amount-unknown' : 'fits'],
  };
}

/** A date known to the year is before a day, after it, or cannot be told. */
function againstSince(tie: LedgerTie | undefined, since: string | undefined): 'before' | 'after' | 'unsure' {
  if (since === undefined) return 'after';
  const date = tie && dateOf(tie);
  if (!date) return 'unsure';
  if (date >= since) return 'after';
  return since.startsWith(date) ? 'unsure' : 'before';
}

function standing(places: readonly LedgerPlace[], region: string): 'inside' | 'outside' | 'unknown' {
  if (places.some(({ inside }) => inside.includes(region))) return 'inside';
  const own = places.filter(({ through }) => through === null);
  // A place that is only known to be around the region may be in it.
  return own.length === 0 || own.some(({ around }) => around.includes(region)) ? 'unknown' : 'outside';
}

type Figure = Pick<Judged, 'amount' | 'status' | 'claims' | 'money'> & {
  /** There are amounts, but none of a status that counts. */
  refused: boolean;
  /** In a currency that is not converted. */
  foreign: boolean;
};

/**
 * What a thing adds: a project or introduced firm the investment stated for it, a firm the money put in. Of several
 * statuses the most certain that counts is taken, since plan and payment are the same money at two times.
 */
function figureOf(thing: Thing, ways: Thing['ways'], accepted: readonly LedgerStatus[]): Figure {
  const puts = ways
    .flatMap((way) => deed(way) ?? [])
    .filter((tie) => tie.type !== 'INTRODUCED' && tie.to === thing.entity.id);
  const money = [...new Map(puts.map((tie) => [tie.id, tie])).values()];
  const byMoney = thing.entity.label === 'Company' && money.length > 0;
  if (byMoney || thing.investments.length === 0) return figureOfMoney(money, accepted);
  return figureOfClaims(thing.investments, accepted);
}

const statusOf = (tie: LedgerTie): LedgerStatus => tie.amountStatus ?? 'unstated';

const AMOUNTLESS: Figure = {
  amount: UNKNOWN,
  status: null,
  claims: [],
  money: [],
  refused: false,
  foreign: false,
};

function figureOfClaims(investments: readonly LedgerInvestment[], accepted: readonly LedgerStatus[]): Figure {
  const status = LEDGER_STATUSES.find(
    (one) => accepted.includes(one) && investments.some(({ key }) => STATUS_OF_KEY[key] === one),
  );
  if (!status) return { ...AMOUNTLESS, amount: NOTHING, claims: [...investments], refused: true };
  const stated = investments.filter(({ key }) => STATUS_OF_KEY[key] === status);
  const newest = stated.reduce((day, { asOf }) => (asOf > day ? asOf : day), '');
  const claims = stated.filter(({ asOf }) => asOf === newest);
  const amounts = claims.flatMap(({ amount }) => inYi(amount) ?? []);
  return {
    ...AMOUNTLESS,
    amount: (amounts.length === claims.length && span(amounts)) || UNKNOWN,
    status,
    claims,
    foreign: amounts.length < claims.length,
  };
}

function figureOfMoney(money: readonly LedgerTie[], accepted: readonly LedgerStatus[]): Figure {
  if (money.length === 0) return AMOUNTLESS;
  const counting = money.filter((tie) => accepted.includes(statusOf(tie)));
  if (counting.length === 0) return { ...AMOUNTLESS, amount: NOTHING, money: [...money], refused: true };
  // Each payer for itself: of one, the most certain status with an amount; what it said twice counts once.
  const payers = [...grouped(counting, ({ from }) => from).values()].map((ties) => {
    const status = LEDGER_STATUSES.find((one) =>
      ties.some((tie) => statusOf(tie) === one && tie.amount !== undefined),
    );
    const stated = ties.filter((tie) => tie.amount !== undefined && statusOf(tie) === status);
    const distinct = [...new Map(stated.map((tie) => [amountKey(tie), tie])).values()];
    const amounts = distinct.map(({ amount }) => amount && inYi(amount));
    return {
      status: status ?? null,
      ties: status ? distinct : ties,
      amount: distinct.length === 0 ? UNKNOWN : addUp(amounts.map((amount) => amount ?? UNKNOWN)),
      foreign: amounts.includes(undefined),
    };
  });
  return {
    amount: addUp(payers.map(({ amount }) => amount)),
    // The least certain of the statuses used speaks for the sum.
    status: LEDGER_STATUSES.findLast((one) => payers.some(({ status }) => status === one)) ?? null,
    claims: [],
    money: payers.flatMap(({ ties }) => ties),
    refused: false,
    foreign: payers.some(({ foreign }) => foreign),
  };
}

function amountKey({ instrument, amount }: LedgerTie): string {
  return [instrument, amount?.value, amount?.valueTo, amount?.unit, amount?.currency].join(' ');
}
