// Writes sources that the graph does not hold.
// :one
UNWIND $rows AS row
OPTIONAL MATCH (held:Source {id: row.id})
WITH row, held
FOREACH (_ IN CASE WHEN held IS NULL THEN [1] ELSE [] END | CREATE (source:Source {id: row.id}) SET source += row.properties)
RETURN count(*) AS found
