import type { Graph, Transaction } from '../../server/graph/graph.ts';

export type Statement = { text: string; params: Record<string, unknown> };

/** A graph that notes each statement it is asked to run, so that the same ones can be run again by the bare driver. */
export function recordedGraph(graph: Graph): { graph: Graph; statements: Statement[] } {
  const statements: Statement[] = [];
  const recorded = (tx: Transaction): Transaction => ({
    all(query, params) {
      note(query.text, query.params.parse(params));
      return tx.all(query, params);
    },
    first(query, params) {
      note(query.text, query.params.parse(params));
      return tx.first(query, params);
    },
    each(query, params, visit) {
      note(query.text, query.params.parse(params));
      return tx.each(query, params, visit);
    },
  });
  const note = (text: string, params: unknown) =>
    statements.push({ text, params: params as Record<string, unknown> });
  return {
    statements,
    graph: {
      ...graph,
      ...recorded(graph),
      reading: (work, timeout) => graph.reading((tx) => work(recorded(tx)), timeout),
      writing: (work) => graph.writing((tx) => work(recorded(tx))),
    },
  };
}

/** The statements by the driver alone: one session, one read transaction, every row taken. */
export async function runBare(graph: Graph, statements: readonly Statement[]): Promise<void> {
  const session = graph.openSession();
  try {
    await session.executeRead(async (tx) => {
      for (const { text, params } of statements) await tx.run(text, params);
    });
  } finally {
    await session.close();
  }
}
