import {
  BACKTEST_METHODS,
  type BacktestFigures,
  type Experiment,
  type Interval,
} from '../../server/contract/backtest.ts';

const ASKED: Record<Experiment['id'], string> = {
  'held-out-local': 'A  one tie at a time hidden, introducers of the region',
  'held-out-elsewhere': 'B  one tie at a time hidden, all other introducers (half not tuned on)',
  'later-local': 'C  everything from the cut on hidden, introducers of the region',
  'later-elsewhere': 'D  everything from the cut on hidden, all other introducers (half not tuned on)',
  introduced: 'E  introductions hidden with what they brought, introducers of the region',
};

/** The figures as a table to read, with what was asked, what was removed and where the product loses. */
export function renderFigures(figures: BacktestFigures): string {
  const { weights, tuning, graph } = figures;
  const { fit, reach, readiness } = weights.tuned;
  return [
    `Graph: ${graph.nodes} nodes, ${graph.relationships} relationships, ${graph.ties} ties, ${graph.hash.slice(0, 12)}`,
    `Region ${figures.region}, cut ${figures.cut}, at most ${figures.maxHops} hops, seed ${figures.seed}, ${figures.resamples} resamples of whole introducers`,
    `Tuned on ${tuning.n} queries that are not reported: fit^${fit} × reach^${reach} × readiness^${readiness}, MRR ${tuning.mrrTuned.toFixed(3)} (product ${tuning.mrrProduct.toFixed(3)})`,
    'Ranked: outside firms of any segment of the chains the hidden firm works in, without other known partners of the introducer and its group.',
    'Removed: every tie of the pair, and every fact that only its sources vouch for; in C and D also what is dated, or only told by sources published, from the cut on.',
    ...figures.experiments.map(renderExperiment),
  ].join('\n');
}

function renderExperiment(experiment: Experiment): string {
  const { candidates, leftOut } = experiment;
  const missed = Object.entries(leftOut).map(([why, count]) => `${count} ${why}`);
  const product = experiment.methods.find(({ method }) => method === 'product');
  const losing = (better: (method: Experiment['methods'][number]) => boolean) =>
    experiment.methods
      .filter(better)
      .map(({ method }) => method)
      .join(', ') || 'none';
  const byRank = losing(({ behindProduct }) => behindProduct.value < 0);
  const byHits = losing(({ hitsAt10 }) => hitsAt10.value > (product?.hitsAt10.value ?? 0));
  const rows = BACKTEST_METHODS.flatMap((name) => experiment.methods.filter(({ method }) => method === name));
  return [
    `\n${ASKED[experiment.id]}`,
    `   n = ${experiment.n} of ${experiment.introducers} introducers; candidates ${candidates.least}–${candidates.most}, median ${candidates.median}; ${experiment.reachable} still within reach; left out: ${missed.join(', ')}`,
    `   ${'method'.padEnd(20)}${'hits@10'.padEnd(24)}${'MRR'.padEnd(24)}MRR product − method`,
    ...rows.map(
      ({ method, hitsAt10, mrr, behindProduct }) =>
        `   ${method.padEnd(20)}${interval(hitsAt10).padEnd(24)}${interval(mrr).padEnd(24)}${method === 'product' ? '' : interval(behindProduct)}`,
    ),
    `   The product loses by MRR to: ${byRank}; by hits@10 to: ${byHits}`,
  ].join('\n');
}

const interval = ({ value, low, high }: Interval) =>
  `${value.toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}]`;
