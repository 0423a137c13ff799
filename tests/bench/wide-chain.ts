import type { BenchGraph, BenchNode, BenchRelationship } from './bulk-load.ts';
import { randomNumbers } from './synthetic-graph.ts';

const SEGMENTS = 300;
const FIRMS = 50_000;
/** One firm in so many stands in the region looked at. */
const ONE_IN = 10;

export const WIDE_CHAIN = 'chain:bench';
export const WIDE_REGION = 'region:bench-here';

/** One chain of three hundred segments with fifty thousand firms, a tenth of them in the region. */
export const wideChain: BenchGraph = {
  nodes: { [Symbol.iterator]: nodes },
  relationships: { [Symbol.iterator]: relationships },
};

const segment = (index: number) => `segment:bench-${index}`;
const firm = (index: number) => `company:${index}`;

const region = (id: string, name: string, level: string) => ({
  id,
  name,
  labels: 'Entity;Region',
  properties: `,,,${level}`,
});

function* nodes(): Generator<BenchNode> {
  yield { id: WIDE_CHAIN, name: '宽链', labels: 'Entity;Chain' };
  yield region('region:bench', '省', 'province');
  yield region(WIDE_REGION, '本地', 'city');
  yield region('region:bench-there', '外地', 'city');
  for (let index = 0; index < SEGMENTS; index++) {
    const position =
      ['upstream', 'midstream', 'downstream'][Math.floor((3 * index) / SEGMENTS)] ?? 'midstream';
    yield {
      id: segment(index),
      name: `环节${index}`,
      labels: 'Entity;Segment',
      properties: `${index},${index % 5 === 0},${position},`,
    };
  }
  for (let index = 0; index < FIRMS; index++)
    yield { id: firm(index), name: `公司${index}`, labels: 'Entity;Company' };
}

function* relationships(): Generator<BenchRelationship> {
  const random = randomNumbers(31);
  let count = 0;
  const row = (from: string, type: BenchRelationship['type'], to: string): BenchRelationship => ({
    from,
    type,
    to,
    id: `tie:${count++}`,
    asOf: '2025',
    confidence: random() < 0.8 ? 'stated' : 'inferred',
  });
  yield row(WIDE_REGION, 'WITHIN', 'region:bench');
  yield row('region:bench-there', 'WITHIN', 'region:bench');
  for (let index = 0; index < SEGMENTS; index++) {
    yield row(segment(index), 'PART_OF', WIDE_CHAIN);
    for (const ahead of [1, 7])
      if (index + ahead < SEGMENTS) yield row(segment(index), 'FEEDS', segment(index + ahead));
  }
  for (let index = 0; index < FIRMS; index++) {
    yield row(firm(index), 'OPERATES_IN', segment(Math.floor(random() ** 2 * SEGMENTS)));
    yield row(firm(index), 'LOCATED_IN', index % ONE_IN === 0 ? WIDE_REGION : 'region:bench-there');
    if (index % 4 === 0) yield row(firm(index), 'SUPPLIES', firm(Math.floor(random() * FIRMS)));
  }
  yield row(firm(0), 'LEADS', WIDE_CHAIN);
}
