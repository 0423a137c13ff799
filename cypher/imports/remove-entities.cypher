// Takes out some of the entities that a batch made, which nothing hangs on any more.
// :one
MATCH (n:Entity {batch: $batch})
WITH n LIMIT toInteger($most)
DELETE n
RETURN count(*) AS found
