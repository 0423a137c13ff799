import {
  LEDGER_LEVELS,
  type CitedRulesAnswer,
  type FundLedgerAnswer,
  type ReinvestmentRule,
} from '../../contract/fund-trace-ledger.ts';
import type { z } from 'zod';
import { lookUpSources, toTie, type SourceLookup, type TieRow } from '../../graph/fact-rows.ts';
import type { Transaction } from '../../graph/graph.ts';
import { HttpError, notFound } from '../../http/errors.ts';
import { basisOf } from '../basis.rules.ts';
import { baseOf } from './ledger-base.rules.ts';
import { coverageRegion } from './fund-coverage.queries.ts';
import {
  citedRules,
  ledgerBeyond,
  ledgerInvestments,
  ledgerPlaces,
  ledgerWays,
} from './fund-ledger.queries.ts';
import { figuresOf, oneFund, tiesOfSteps } from './fund-trace.queries.ts';
import { grouped } from './grouped.ts';
import { STATUS_OF_KEY, versionOn, type Judged, type LedgerTie, type Thing } from './ledger-item.rules.ts';
import { judgeAll, sumUp } from './ledger.rules.ts';
import { times } from './money-interval.rules.ts';

/** Ways read at most. */
const MAX_WAYS = 5_000;
/** Things beyond the levels that are named. */
const NAMED_BEYOND = 5;

/**
 * What a fund did held against a rule of reinvestment the asker gives, as of a day. Throws 404 for an unknown fund or
 * region, 422 when no version of the rule is in force yet.
 */
export async function keepLedger(
  tx: Transaction,
  asked: { fund: string; rule: ReinvestmentRule; asOf: string },
): Promise<FundLedgerAnswer> {
  const { rule, asOf } = asked;
  const head = await tx.first(oneFund, { fund: asked.fund });
  if (!head) throw notFound('基金', asked.fund);
  const version = versionOn(rule, asOf);
  if (!version) {
    throw new HttpError(422, 'no_rule_in_force', `截至 ${asOf}，规则“${rule.name}”还没有生效的版本`, [
      { in: 'body', field: 'rule.versions', expected: `至少一个版本的 from 不晚于 ${asOf}` },
    ]);
  }
  const regions = await regionsOf(tx, rule);

  const rows = await tx.all(ledgerWays, { fund: asked.fund, asOf, limit: MAX_WAYS });
  const ids = [...new Set(rows.map(({ thing }) => thing.id))];
  const further = await tx.all(ledgerBeyond, { fund: asked.fund, asOf, limit: MAX_WAYS });
  const places = await tx.all(ledgerPlaces, { ids, regions: [...regions.keys()], asOf });
  const investments = await tx.all(ledgerInvestments, { ids, asOf });
  const sizes = await tx.all(figuresOf, { ids: [asked.fund], keys: [], asOf });
  const backers = await tx.all(tiesOfSteps, {
    steps: [{ id: asked.fund, out: [], in: ['INVESTS_IN'] }],
    asOf,
  });
  const sources = await lookUpSources(tx, [
    ...rows.flatMap((row) => row.ties.flatMap((tie) => tie.properties.sources)),
    ...backers.flatMap(({ tie }) => tie.properties.sources),
    ...[...investments, ...sizes].flatMap((figure) => figure.sources),
  ]);
  const toLedgerTie = (row: TieRow): LedgerTie => ({
    ...toTie(row, sources),
    amountStatus: row.properties.amountStatus,
  });

  const placesOf = grouped(places, ({ thing }) => thing);
  const investmentsOf = grouped(investments, ({ entity }) => entity);
  const things = [...grouped(rows, ({ thing }) => thing.id)].flatMap(([id, own]): Thing[] =>
    own.slice(0, 1).map(({ thing }) => ({
      entity: thing,
      ways: own.map(({ via, ties }) => ({ via, ties: ties.map(toLedgerTie) })),
      places: placesOf.get(id) ?? [],
      investments: investmentsOf.get(id) ?? [],
    })),
  );
  const judged = judgeAll(things, rule, asOf);
  const base = baseOf(version.base, {
    sizes: sizes
      .filter(({ key }) => key === 'fundSize')
      .map((size) => ({ amount: size.amount, asOf: size.asOf, sources: sources(size.sources) })),
    commitments: backers.map(({ tie, next }) => ({ backer: next, tie: toLedgerTie(tie) })),
  });
  const target = base.base && times(base.base, version.multiple);
  const facts = things.flatMap(({ ways }) => ways.flatMap(({ ties }) => ties));
  return {
    fund: head.fund,
    rule,
    version,
    region: regions.get(version.region) ?? { id: version.region, label: 'Region', name: version.region },
    base: base.base,
    baseFigures: base.figures,
    baseUnknown: base.unknown,
    target,
    ...sumUp(judged, target),
    items: judged.map((item) => shown(item, rule, sources)),
    cut: rows.length === MAX_WAYS,
    beyond: beyondOf(further, new Set(ids)),
    basis: basisOf(
      [
        oneFund,
        coverageRegion,
        ledgerWays,
        ledgerBeyond,
        ledgerPlaces,
        ledgerInvestments,
        figuresOf,
        tiesOfSteps,
      ],
      asOf,
      [...facts, ...base.figures].map((fact) => fact.asOf),
    ),
  };
}

/** Reinvestment multiples the graph's sources state. */
export async function citeRules(tx: Transaction, asOf: string): Promise<CitedRulesAnswer> {
  const rows = await tx.all(citedRules, { asOf });
  const sources = await lookUpSources(
    tx,
    rows.flatMap((row) => row.sources),
  );
  return {
    rules: rows.map((row) => ({ ...row, sources: sources(row.sources) })),
    basis: basisOf(
      [citedRules],
      asOf,
      rows.map((row) => row.asOf),
    ),
  };
}

/** What only deeper levels lead to; what an item already tells of is not beyond. */
function beyondOf(
  further: readonly z.output<typeof ledgerBeyond.row>[],
  items: ReadonlySet<string>,
): FundLedgerAnswer['beyond'] {
  const left = further.filter(({ thing }) => !items.has(thing.id));
  return (['sub-funds', 'subsidiaries'] as const).flatMap((behind) => {
    const things = left.filter((row) => row.behind === behind).map(({ thing }) => thing);
    if (things.length === 0) return [];
    return [
      { behind, levels: LEDGER_LEVELS[behind], count: things.length, things: things.slice(0, NAMED_BEYOND) },
    ];
  });
}

async function regionsOf(tx: Transaction, rule: ReinvestmentRule) {
  const regions = new Map<string, FundLedgerAnswer['region']>();
  for (const id of new Set(rule.versions.map(({ region }) => region))) {
    const found = await tx.first(coverageRegion, { region: id });
    if (!found) throw notFound('地区', id);
    regions.set(id, found.region);
  }
  return regions;
}

function shown(
  item: Judged,
  rule: ReinvestmentRule,
  sources: SourceLookup,
): FundLedgerAnswer['items'][number] {
  const { thing, kinds, outcome, reasons, amount, status, date, version } = item;
  const region = version?.region ?? rule.versions[0]?.region ?? '';
  const claims = item.claims.map((claim) => ({
    amount: { ...claim.amount, status: STATUS_OF_KEY[claim.key] },
    asOf: claim.asOf,
    sharedWith: [...claim.sharedWith],
    sources: sources(claim.sources),
  }));
  const money = item.money.flatMap(({ amount: put, asOf, sources: said }) =>
    put ? [{ amount: put, asOf, sharedWith: [], sources: said }] : [],
  );
  return {
    thing: thing.entity,
    kinds,
    outcome,
    reasons,
    amount,
    status,
    figures: [...claims, ...money],
    date,
    places: thing.places.map(({ place, through, inside }) => ({
      place,
      inside: inside.includes(region),
      through,
    })),
    ways: thing.ways.map(({ via, ties }) => ({ via: [...via], ties: [...ties] })),
    version: version?.from ?? null,
  };
}
