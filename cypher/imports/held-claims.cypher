// What does the graph say of these claims?
// :many
UNWIND $ids AS id
MATCH (n:Claim {id: id})
RETURN n.id AS id, properties(n) AS properties
