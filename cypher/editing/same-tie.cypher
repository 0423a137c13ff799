// Is a tie of this type, role and date known between these two?
// :one
MATCH (:Entity {id: $from})-[r:$($type)]->(:Entity {id: $to})
WHERE coalesce(r.role, '') = $role AND r.asOf = $asOf AND coalesce(r.validFrom, '') = $validFrom
RETURN r.id AS id
LIMIT 1
