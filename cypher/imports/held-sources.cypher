// What does the graph say of these sources?
// :many
UNWIND $ids AS id
MATCH (n:Source {id: id})
RETURN n.id AS id, properties(n) AS properties
