// Takes out relations that a batch made.
// :one
UNWIND $rows AS row
MATCH (from:Entity {id: row.from})
MATCH (to:Entity {id: row.to})
MATCH (from)-[r {id: row.id}]->(to)
WHERE r.batch = $batch
DELETE r
RETURN count(*) AS found
