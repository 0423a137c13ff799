// Which types of relationship are there, between which labels, with which properties? Told from the first 50,000.
// :many
MATCH (a)-[r]->(b)
WITH a, r, b LIMIT 50000
WITH type(r) AS type,
  [label IN labels(a) WHERE label <> 'Entity'][0] AS source,
  [label IN labels(b) WHERE label <> 'Entity'][0] AS target,
  keys(r) AS own
UNWIND CASE WHEN own = [] THEN [null] ELSE own END AS property
WITH type, collect(DISTINCT source) AS sources, collect(DISTINCT target) AS targets, collect(DISTINCT property) AS properties
RETURN type, sources, targets, properties
ORDER BY type
