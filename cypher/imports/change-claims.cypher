// Gives claims other values.
// :one
UNWIND $rows AS row
MATCH (n:Claim {id: row.id})
SET n += row.set
RETURN count(n) AS found
