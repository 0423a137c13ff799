// Is an entity of this kind known under this name or code?
// :one
MATCH (n:$($label))
WHERE n.name = $name OR n.creditCode = $creditCode OR n.listingCode = $listingCode
RETURN n.id AS id
LIMIT 1
