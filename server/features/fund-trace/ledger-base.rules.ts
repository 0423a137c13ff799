import type { EntityRef, Money, SourceRef } from '../../contract/common.ts';
import type { MoneyInterval, RuleVersion } from '../../contract/fund-trace-ledger.ts';
import { grouped } from './grouped.ts';
import type { LedgerTie } from './ledger-item.rules.ts';
import { newestFigure } from './ledger.rules.ts';
import { inYi } from '../../contract/money.ts';
import { addUp, UNKNOWN } from './money-interval.rules.ts';

type Figure = { of: EntityRef | null; amount: Money; asOf: string; sources: SourceRef[] };
export type BaseFigures = {
  sizes: readonly Omit<Figure, 'of'>[];
  commitments: readonly { backer: EntityRef; tie: LedgerTie }[];
};

/**
 * What the multiple is taken of, in 亿元. Of one figure stated several times the newest holds; a backer who put in a sum
 * nobody states, or one in another currency, leaves no upper end. Null where nothing at all is stated.
 */
export function baseOf(
  asked: RuleVersion['base'],
  { sizes, commitments }: BaseFigures,
): { base: MoneyInterval | null; figures: Figure[]; unknown: EntityRef[] } {
  if (asked.kind === 'amount') {
    return { base: { low: asked.value, high: asked.value }, figures: [], unknown: [] };
  }
  if (asked.kind === 'fund-size') {
    const figures = sizes.map((size) => ({ of: null, ...size }));
    return { base: newest(figures), figures, unknown: [] };
  }
  const meant = commitments.filter(({ backer }) => asked.of.length === 0 || asked.of.includes(backer.id));
  const figures: Figure[] = [];
  const unknown: EntityRef[] = [];
  const sums: MoneyInterval[] = [];
  for (const [first, ...more] of grouped(meant, ({ backer }) => backer.id).values()) {
    if (!first) continue;
    const stated = [first, ...more].flatMap(({ backer, tie }): Figure[] =>
      tie.amount ? [{ of: backer, amount: tie.amount, asOf: tie.asOf, sources: tie.sources }] : [],
    );
    figures.push(...stated);
    const sum = newest(stated);
    if (!sum) unknown.push(first.backer);
    sums.push(sum ?? UNKNOWN);
  }
  return { base: figures.length > 0 ? addUp(sums) : null, figures, unknown };
}

function newest(figures: readonly Figure[]): MoneyInterval | null {
  return newestFigure(
    figures.flatMap(({ amount, asOf }) => {
      const known = inYi(amount);
      return known ? [{ amount: known, asOf }] : [];
    }),
  );
}
