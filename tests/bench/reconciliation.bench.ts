import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Candidate } from '../../server/features/reconciliation/candidate.ts';
import { findPairs, indexCandidates } from '../../server/features/reconciliation/find-pairs.rules.ts';
import { judgePair } from '../../server/features/reconciliation/judge-pair.rules.ts';
import { isShown } from '../../server/features/reconciliation/queue.rules.ts';
import { timed, type Figure } from './figures.ts';
import { KINDS, labelledDuplicates } from './labelled-duplicates.ts';

/**
 * How well second records of listed companies are found, and how long looking through everything takes. Names and codes only:
 * the sample has no ties, so neither shared ties nor places help.
 */
export async function benchReconciliation(folder: string): Promise<Figure[]> {
  const { candidates, truth, wrongCodes } = labelledDuplicates(folder);
  const all = [...candidates, ...products(folder)];
  const { took, value: found } = await timed(() => {
    const index = indexCandidates(all);
    return findPairs(index).map((pair) => ({ pair, judged: judgePair(...pair, index.holders) }));
  });
  const firms = found.filter(({ pair, judged }) => pair[0].label === 'Company' && isShown(judged));
  const isTrue = ([one, other]: readonly [Candidate, Candidate]) =>
    truth.get(one.id)?.of === other.id || truth.get(other.id)?.of === one.id;
  const waiting = firms.filter(({ judged }) => judged.traps.length === 0);
  const right = waiting.filter(({ pair }) => isTrue(pair));
  const trapped = firms.filter(({ pair, judged }) => judged.traps.length > 0 && isTrue(pair));
  const wrongOnes = waiting.filter(({ pair }) => pair.every(({ id }) => id.startsWith('company:wrong-')));
  const byKind = KINDS.map((kind) => {
    const made = [...truth.values()].filter((each) => each.kind === kind).length;
    const hit = right.filter(({ pair }) => pair.some(({ id }) => truth.get(id)?.kind === kind)).length;
    return `${kind} ${hit} of ${made}`;
  });
  return [
    {
      graph: 'ckg',
      what: 'sameness: precision of the pairs that wait',
      value: right.length / waiting.length,
      unit: '',
      detail: `${right.length} of ${waiting.length} pairs are one firm, among ${candidates.length} records`,
    },
    {
      graph: 'ckg',
      what: 'sameness: recall of second records',
      value: right.length / truth.size,
      unit: '',
      detail: `${right.length} of ${truth.size}, ${trapped.length} more shown as look-alikes; ${byKind.join(', ')}`,
    },
    {
      graph: 'ckg',
      what: 'sameness: pairs waiting among firms with one wrong code',
      value: wrongOnes.length,
      unit: 'pairs',
      limit: 0,
      better: 'below',
      detail: `${wrongCodes} firms under two codes`,
    },
    {
      graph: 'ckg',
      what: 'sameness: looking through all',
      value: took,
      unit: 'ms',
      limit: 10_000,
      better: 'below',
      detail: `${all.length} entities, ${found.length} pairs compared closely`,
    },
  ];
}

function products(folder: string): Candidate[] {
  const rows: { name: string }[] = parse(readFileSync(join(folder, 'products.csv')), {
    columns: true,
    relax_quotes: true,
  });
  return rows.map(({ name }, at) => ({
    id: `product:${at}`,
    label: 'Product',
    name,
    legalName: null,
    aliases: [],
    creditCode: null,
    listingCode: null,
    known: 0,
  }));
}
