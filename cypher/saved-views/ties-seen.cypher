// Which ties have both ends among these entities, and what is stated of each?
// :many
UNWIND $ids AS id
MATCH (a:Entity {id: id})-[r]->(b:Entity)
WHERE b.id IN $ids AND type(r) IN $types
RETURN r.id AS id, type(r) AS type, a.id AS from, b.id AS to, properties(r) AS properties
ORDER BY type, from, to, id
