// Writes names of figures that the graph does not hold.
// :one
UNWIND $rows AS row
OPTIONAL MATCH (held:ClaimKey {key: row.id})
WITH row, held
FOREACH (_ IN CASE WHEN held IS NULL THEN [1] ELSE [] END | CREATE (key:ClaimKey {key: row.id}) SET key += row.properties)
RETURN count(*) AS found
