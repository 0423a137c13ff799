// Gives entities other values.
// :one
UNWIND $rows AS row
MATCH (n:Entity {id: row.id})
SET n += row.set
RETURN count(n) AS found
