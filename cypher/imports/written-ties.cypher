// Which relations did a batch make, and what do they say now?
// :many
MATCH (from:Entity)-[r]->(to:Entity)
WHERE r.batch = $batch
RETURN r.id AS id, from.id AS from, to.id AS to, from.name + ' → ' + to.name AS name, properties(r) AS properties
