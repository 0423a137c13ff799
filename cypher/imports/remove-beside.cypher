// Takes out the sources and the names of figures that a batch made.
// :one
MATCH (n:Source|ClaimKey {batch: $batch})
DETACH DELETE n
RETURN count(*) AS found
