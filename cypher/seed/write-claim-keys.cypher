// Writes the names of the figures that claims give.
// :one
UNWIND $rows AS row
MERGE (key:ClaimKey {key: row.id})
SET key += row.properties
RETURN count(key) AS written
