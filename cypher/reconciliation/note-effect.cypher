// Notes what putting a decision into effect once more has moved. It is no change of the decision itself.
// :one
MATCH (decision:SameAs {id: $id})
SET decision += $effect
RETURN decision.id AS id
