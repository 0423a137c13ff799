// Gives relations other values.
// :one
UNWIND $rows AS row
MATCH (from:Entity {id: row.from})
MATCH (to:Entity {id: row.to})
MATCH (from)-[r {id: row.id}]->(to)
SET r += row.set
RETURN count(r) AS found
