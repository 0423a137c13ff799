// Gives the entity that stays the names and sources of its duplicate, and what it says of itself where the one that stays says nothing.
// :one
MATCH (kept:Entity {id: $id})
SET kept += $properties
RETURN kept.id AS id
