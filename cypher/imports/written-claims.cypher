// Which claims did a batch make, and what do they say now?
// :many
MATCH (n:Claim {batch: $batch})
RETURN n.id AS id, n.key AS name, properties(n) AS properties,
  EXISTS { MATCH (n)-[r]-() WHERE r.batch IS NULL OR r.batch <> $batch } AS used
