// Takes out some of the claims that a batch made.
// :one
MATCH (n:Claim {batch: $batch})
WITH n LIMIT toInteger($most)
OPTIONAL MATCH (n)<-[has:HAS_CLAIM {batch: $batch}]-()
WITH n, collect(has) AS ties
FOREACH (has IN ties | DELETE has)
DELETE n
RETURN count(*) AS found
