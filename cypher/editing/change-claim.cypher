// Changes properties of a claim. Null takes one away.
// :one
MATCH (claim:Claim {id: $id})
SET claim += $properties, claim.version = coalesce(claim.version, 0) + 1
RETURN claim.version AS version
