// Changes a decision if it is still of the version the change was made on. Null takes a property away.
// :one
MATCH (decision:SameAs {id: $id})
// Writing first makes a second writer wait here, and then see what the first has written.
SET decision.id = decision.id
WITH decision
WHERE decision.version = $version
SET decision += $changes, decision.version = decision.version + 1
RETURN decision.id AS id
