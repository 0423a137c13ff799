// Records a decision.
// :one
CREATE (decision:SameAs {id: $id})
SET decision += $properties
RETURN decision.id AS id
