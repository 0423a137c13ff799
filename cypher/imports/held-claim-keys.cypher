// How are these figures called?
// :many
UNWIND $ids AS id
MATCH (n:ClaimKey {key: id})
RETURN n.key AS id, properties(n) AS properties
