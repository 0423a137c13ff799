import type { Plan, ResultSummary } from 'neo4j-driver';

export type Explained = {
  columns: string[];
  /** Every operator of the plan, as Neo4j names them: `NodeIndexSeek`, `Expand(All)` … */
  operators: string[];
  /** Neo4j's own word: `r` reads, `w` and `rw` write, `s` changes the schema or administers. */
  kind: string;
  /** What Neo4j remarks on, such as a label the graph does not hold. */
  notices: string[];
};

/** Reads what EXPLAIN answers. */
export function explained(
  columns: string[],
  { plan, queryType, gqlStatusObjects }: ResultSummary,
): Explained {
  return {
    columns,
    operators: plan ? operatorsOf(plan) : [],
    kind: queryType,
    notices: gqlStatusObjects
      .filter(
        (status) =>
          'severity' in status && (status.severity === 'WARNING' || status.severity === 'INFORMATION'),
      )
      .map((status) => status.statusDescription),
  };
}

function operatorsOf({ operatorType, children }: Plan): string[] {
  return [operatorType.replace(/@.*$/s, ''), ...children.flatMap(operatorsOf)];
}
