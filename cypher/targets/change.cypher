// Changes a target if it is still of the version the change was made on. Null takes a property away.
// :one
MATCH (target:Target {id: $id})
// Writing first makes a second writer wait here, and then see what the first has written.
SET target.id = target.id
WITH target
WHERE target.version = $version
SET target += $changes, target.version = target.version + 1
RETURN target.id AS id
