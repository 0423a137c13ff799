// Forgets which seed the graph holds, so that a load that is broken off is never taken for a finished one.
// :one
OPTIONAL MATCH (state:SeedState {id: 'seed'})
DELETE state
RETURN count(*) AS cleared
