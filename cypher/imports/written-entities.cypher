// Which entities did a batch make, what do they say now, and does anything not of the batch hang on them?
// :many
MATCH (n:Entity|Duplicate {batch: $batch})
RETURN n.id AS id, coalesce(n.name, n.id) AS name, properties(n) AS properties,
  n:Duplicate OR EXISTS { MATCH (n)-[r]-() WHERE r.batch IS NULL OR r.batch <> $batch } AS used
