/**
 * Every operator a plan may hold to be run in the console: those that only read. What Neo4j adds later is refused
 * until it is listed, see docs/decisions. Partitioned forms count as their plain ones; what stands in brackets after
 * a name (`Expand(All)`) is how, not what.
 */
const READ_OPERATORS: ReadonlySet<string> = new Set(
  `
  AllNodesScan NodeByLabelScan UnionNodeByLabelsScan IntersectionNodeByLabelsScan
  SubtractionNodeByLabelsScan NodeByIdSeek NodeByElementIdSeek NodeIndexSeek NodeUniqueIndexSeek
  MultiNodeIndexSeek NodeIndexSeekByRange NodeUniqueIndexSeekByRange NodeIndexContainsScan
  NodeIndexEndsWithScan NodeIndexScan NodeCountFromCountStore DirectedRelationshipByIdSeek
  UndirectedRelationshipByIdSeek DirectedRelationshipByElementIdSeek UndirectedRelationshipByElementIdSeek
  DirectedRelationshipIndexSeek UndirectedRelationshipIndexSeek DirectedRelationshipUniqueIndexSeek
  UndirectedRelationshipUniqueIndexSeek DirectedRelationshipIndexSeekByRange
  UndirectedRelationshipIndexSeekByRange DirectedRelationshipUniqueIndexSeekByRange
  UndirectedRelationshipUniqueIndexSeekByRange DirectedRelationshipIndexContainsScan
  UndirectedRelationshipIndexContainsScan DirectedRelationshipIndexEndsWithScan
  UndirectedRelationshipIndexEndsWithScan DirectedRelationshipIndexScan UndirectedRelationshipIndexScan
  DirectedAllRelationshipsScan UndirectedAllRelationshipsScan DirectedRelationshipTypeScan
  UndirectedRelationshipTypeScan DirectedUnionRelationshipTypesScan UndirectedUnionRelationshipTypesScan
  RelationshipCountFromCountStore Expand OptionalExpand VarLengthExpand PruningVarLengthExpand
  BFSPruningVarLengthExpand ShortestPath StatefulShortestPath Repeat BidirectionalRepeat ProjectEndpoints
  Apply SemiApply AntiSemiApply LetSemiApply LetAntiSemiApply SelectOrSemiApply SelectOrAntiSemiApply
  LetSelectOrSemiApply LetSelectOrAntiSemiApply RollUpApply ConditionalApply AntiConditionalApply
  CartesianProduct Optional Argument ArgumentTracker NodeHashJoin NodeLeftOuterHashJoin
  NodeRightOuterHashJoin ValueHashJoin TriadicSelection TriadicBuild TriadicFilter CacheProperties
  NonFuseable PreserveOrder Distinct OrderedDistinct Aggregation EagerAggregation OrderedAggregation Eager
  Filter Limit ExhaustiveLimit Skip Sort PartialSort Top Top1WithTies PartialTop Projection Unwind
  UnwindCollection Union OrderedUnion ProduceResults DropResult EmptyResult EmptyRow
  `
    .trim()
    .split(/\s+/),
);

/** `operator` as a plan names it, without its database. */
export function onlyReads(operator: string): boolean {
  return READ_OPERATORS.has(operator.replace(/^Partitioned|\(.*$/gs, ''));
}
