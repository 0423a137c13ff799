import type { EntityRef, Money } from '../../contract/common.ts';
import type { FundTraceAnswer, Outlay } from '../../contract/fund-trace.ts';
import { LEDGER_STATUSES } from '../../contract/fund-trace-ledger.ts';
import { MONEY_TIES, type Direction } from './fund-trace.rules.ts';
import { grouped } from './grouped.ts';
import type { LedgerTie } from './ledger-item.rules.ts';
import { inYi } from '../../contract/money.ts';
import { addUp, span, UNKNOWN } from './money-interval.rules.ts';

type MoneyTie = Pick<LedgerTie, 'type' | 'from' | 'to' | 'instrument' | 'amount' | 'amountStatus'>;
type Outlays = Pick<FundTraceAnswer, 'outlays' | 'withoutAmount' | 'outlayTotals'>;

/**
 * The amounts of the money ties at the fund itself, added up where instrument, status, unit and currency agree, and for
 * each status over all of them. Amounts deeper in the trace are the same money going on, so they are left out; what two
 * sources say of one payment counts once.
 */
export function outlaysOf(fundId: string, ties: readonly MoneyTie[], direction: Direction): Outlays {
  const own = ties.filter(
    (tie) => MONEY_TIES.has(tie.type) && (direction === 'down' ? tie.from : tie.to) === fundId,
  );
  const known = [
    ...grouped(
      own.filter(({ amount }) => amount),
      sameMoney,
    ).values(),
  ].flatMap(([first]) => (first?.amount ? [{ amount: first.amount, instrument: first.instrument }] : []));
  const silent = own.filter(({ amount }) => !amount);
  const groups = grouped(known, ({ amount, instrument }) =>
    [instrument ?? '', amount.status ?? '', amount.unit, amount.currency].join('|'),
  );
  const outlays = [...groups.values()].flatMap((group): Outlay[] => {
    const [first] = group;
    if (!first) return [];
    const low = sum(group.map(({ amount }) => amount.value));
    const high = sum(group.map(({ amount }) => amount.valueTo ?? amount.value));
    return [
      {
        instrument: first.instrument ?? null,
        status: first.amount.status ?? null,
        value: low,
        ...(high > low && { valueTo: high }),
        unit: first.amount.unit,
        currency: first.amount.currency,
        approximate: group.some(({ amount }) => isApproximate(amount)),
        ties: group.length,
      },
    ];
  });
  const outlayTotals = LEDGER_STATUSES.flatMap((status) => {
    const stated = known.filter(({ amount }) => (amount.status ?? 'unstated') === status);
    const amounts = stated.flatMap(({ amount }) => inYi(amount) ?? []);
    const withoutAmount = silent.filter((tie) => (tie.amountStatus ?? 'unstated') === status).length;
    const otherCurrency = stated.length - amounts.length;
    if (stated.length + withoutAmount === 0) return [];
    const open = withoutAmount + otherCurrency > 0 ? [UNKNOWN] : [];
    return [
      { status, sum: addUp([...amounts, ...open]), ties: amounts.length, withoutAmount, otherCurrency },
    ];
  });
  return { outlays, withoutAmount: silent.length, outlayTotals };
}

function sameMoney({ from, to, instrument, amount }: MoneyTie): string {
  const { value, valueTo, unit, currency, status } = amount ?? {};
  return [from, to, instrument, value, valueTo, unit, currency, status].join('|');
}

function isApproximate(amount: Money): boolean {
  return amount.qualifier !== undefined && amount.qualifier !== '';
}

function sum(values: readonly number[]): number {
  return Number(values.reduce((all, value) => all + value, 0).toPrecision(12));
}

/** A stated investment of one entity, by the id of the statement: one that covers several has one id. */
type Statement = { entity: string; claim: string; status: Money['status']; amount: Money; asOf: string };

/**
 * What the projects reached cost, planned, actual and paid in apart. It is everybody's money in them, not the fund's. Of
 * one project's statements the newest counts; a sum stated for several projects counts once.
 */
export function investmentsOf(
  projects: readonly EntityRef[],
  statements: readonly Statement[],
): Pick<FundTraceAnswer, 'investments' | 'projectsWithoutInvestment'> {
  const ids = new Set(projects.map(({ id }) => id));
  const known = statements.filter(({ entity, status }) => ids.has(entity) && status !== undefined);
  const investments = LEDGER_STATUSES.flatMap((status) => {
    const chosen = [
      ...grouped(
        known.filter((one) => one.status === status),
        ({ entity }) => entity,
      ).values(),
    ].map((own) => {
      const newest = own.reduce((day, { asOf }) => (asOf > day ? asOf : day), '');
      return own.filter(({ asOf }) => asOf === newest);
    });
    if (chosen.length === 0) return [];
    // Statements made for the same projects on the same day say the same sum, or span what it may be.
    const sums = [
      ...grouped(chosen, (own) =>
        own
          .map(({ claim }) => claim)
          .sort()
          .join(' '),
      ).values(),
    ];
    const amounts = sums.map(([own]) => {
      const each = (own ?? []).map(({ amount }) => inYi(amount));
      return each.includes(undefined) ? undefined : span(each.flatMap((one) => one ?? []));
    });
    const inYuan = amounts.flatMap((amount) => amount ?? []);
    const otherCurrency = amounts.length - inYuan.length;
    return [
      {
        status,
        sum: addUp(otherCurrency > 0 ? [...inYuan, UNKNOWN] : inYuan),
        projects: chosen.length,
        sums: sums.length,
        shared: sums.filter((of) => of.length > 1).length,
        otherCurrency,
      },
    ];
  });
  const stated = new Set(known.map(({ entity }) => entity));
  return { investments, projectsWithoutInvestment: [...ids].filter((id) => !stated.has(id)).length };
}
