// Takes out an entity a person entered, with the ties its own row made.
// :one
MATCH (n:Entity {id: $id})
DETACH DELETE n
RETURN count(*) AS gone
