// What does the graph say of these relations?
// :many
UNWIND $rows AS row
MATCH (from:Entity {id: row.from})
MATCH (to:Entity {id: row.to})
MATCH (from)-[r {id: row.id}]->(to)
RETURN r.id AS id, properties(r) AS properties
