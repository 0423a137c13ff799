// How many ties to other entities does each of these have?
// :many
UNWIND $ids AS id
MATCH (n:Entity {id: id})
RETURN n.id AS id, COUNT { (n)--(:Entity) } AS degree
