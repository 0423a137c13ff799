// Writes relationships between entities; one whose end is missing is not counted as written.
// :one
UNWIND $rows AS row
MATCH (from:Entity {id: row.from})
MATCH (to:Entity {id: row.to})
MERGE (from)-[r:$(row.type) {id: row.id}]->(to)
SET r += row.properties
RETURN count(r) AS written
