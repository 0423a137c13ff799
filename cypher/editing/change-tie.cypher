// Changes properties of a tie. Null takes one away.
// :one
MATCH (:Entity {id: $from})-[r]->(:Entity {id: $to})
WHERE r.id = $id
SET r += $properties, r.version = coalesce(r.version, 0) + 1
RETURN r.version AS version
