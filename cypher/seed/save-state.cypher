// Notes which seed the graph now holds.
// :one
MERGE (state:SeedState {id: 'seed'})
SET state += $counts, state.hash = $hash, state.loadedAt = $loadedAt
RETURN state.hash AS hash
