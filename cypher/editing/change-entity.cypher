// Changes properties of an entity. Null takes one away; whole numbers arrive as floats and are made whole again.
// :one
MATCH (n:Entity {id: $id})
SET n += $properties, n.order = toInteger(n.order), n.year = toInteger(n.year), n.version = coalesce(n.version, 0) + 1
RETURN n.version AS version
