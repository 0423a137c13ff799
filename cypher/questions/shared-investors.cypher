// Who has invested in both of two companies, directly or through up to two others?
// :many
MATCH way = (one:Company {id: $one}) (()<-[:INVESTS_IN]-(investor)){1,3} (shared:Company|Fund|Institution)
  (()-[:INVESTS_IN]->(held)){1,3} (other:Company {id: $other})
WHERE shared <> one AND shared <> other AND NOT other IN investor AND NOT one IN held
  AND all(tie IN relationships(way) WHERE tie.asOf <= $asOf AND (tie.validFrom IS NULL OR tie.validFrom <= $asOf)
  AND (tie.validTo IS NULL OR tie.validTo >= $asOf OR $asOf STARTS WITH tie.validTo))
WITH shared, way, [node IN nodes(way)[1..-1] WHERE node <> shared] AS between
ORDER BY length(way)
WITH shared, head(collect({between: between, ties: relationships(way), hops: length(way)})) AS nearest
RETURN {id: shared.id, label: [l IN labels(shared) WHERE l <> 'Entity'][0], name: shared.name} AS investor, nearest.hops AS hops,
  [node IN nearest.between | {id: node.id, label: [l IN labels(node) WHERE l <> 'Entity'][0], name: node.name}] AS through,
  [tie IN nearest.ties WHERE tie.amount IS NOT NULL | {value: tie.amount, valueTo: tie.amountTo, unit: tie.amountUnit, currency: tie.amountCurrency, qualifier: tie.amountQualifier, status: tie.amountStatus}] AS amounts,
  reduce(newest = '', tie IN nearest.ties | CASE WHEN tie.asOf > newest THEN tie.asOf ELSE newest END) AS asOf,
  reduce(all = [], tie IN nearest.ties | all + [source IN tie.sources WHERE NOT source IN all]) AS sources
ORDER BY hops, investor.name
LIMIT 501
