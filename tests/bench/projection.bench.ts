import { allTies } from '../../server/features/introductions/introductions.queries.ts';
import { SearchSpace } from '../../server/features/introductions/projection/search-space.rules.ts';
import {
  ProjectionBuilder,
  projectionBytes,
} from '../../server/features/introductions/projection/tie-projection.rules.ts';
import type { Graph } from '../../server/graph/graph.ts';
import type { Step } from '../../server/launch/steps.mjs';
import { timed, type Figure } from './figures.ts';

/** Long enough for the largest graph of the bench, in ms. */
const READ_WITHIN_MS = 600_000;

/** Loads the projection as the product does, beside the driver handing over the same rows with nothing done to them. */
export async function benchProjection(
  name: string,
  graph: Graph,
  step: Step,
): Promise<{ figures: Figure[]; space: SearchSpace; loadMs: number }> {
  step.update('projection: the driver alone');
  // Once unmeasured: the first read also waits for the pages of the store.
  await streamed(graph);
  const bare = await timed(() => streamed(graph));
  step.update('projection: loading');
  const loaded = await timed(async () => {
    const builder = new ProjectionBuilder();
    await graph.reading((tx) => tx.each(allTies, {}, (row) => builder.addRow(row)), READ_WITHIN_MS);
    return builder.finish();
  });
  const projection = loaded.value;
  const perSecond = (took: number) => `${Math.round(projection.ties / took)} thousand a second`;
  const figures: Figure[] = [
    {
      graph: name,
      what: 'projection: load rate ÷ the driver’s own',
      value: bare.took / loaded.took,
      unit: '×',
      limit: 0.8,
      better: 'above',
      detail: `${projection.ties} ties in ${(loaded.took / 1000).toFixed(1)} s, ${perSecond(loaded.took)}; the driver ${perSecond(bare.took)}`,
    },
    {
      graph: name,
      what: 'projection: memory per tie',
      value: projectionBytes(projection) / projection.ties,
      unit: 'bytes',
      detail: `${(projectionBytes(projection) / 1e6).toFixed(0)} MB of arrays, ${projection.nodeIds.length} nodes; their ids not counted`,
    },
  ];
  return { figures, space: new SearchSpace(projection), loadMs: loaded.took };
}

async function streamed(graph: Graph): Promise<number> {
  const session = graph.openSession();
  try {
    let rows = 0;
    await session.executeRead(
      (tx) =>
        new Promise<void>((resolve, reject) => {
          tx.run(allTies.text).subscribe({
            onNext: () => void (rows += 1),
            onCompleted: () => resolve(),
            onError: reject,
          });
        }),
      { timeout: READ_WITHIN_MS },
    );
    return rows;
  } finally {
    await session.close();
  }
}
