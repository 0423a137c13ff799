// Puts a target on the list.
// :one
CREATE (target:Target {id: $id})
SET target += $properties
RETURN target.id AS id
