// Forgets former values that have been put back.
// :one
UNWIND $ids AS id
MATCH (change:ImportChange {id: id})
DELETE change
RETURN count(*) AS found
