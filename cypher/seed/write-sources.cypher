// Writes sources.
// :one
UNWIND $rows AS row
MERGE (source:Source {id: row.id})
SET source += row.properties
RETURN count(source) AS written
