// Takes out a claim a person entered.
// :one
MATCH (claim:Claim {id: $id})
DETACH DELETE claim
RETURN count(*) AS gone
