// Which seed does the graph hold, when did it come in, and how much of each kind is it?
// :one
MATCH (state:SeedState {id: 'seed'})
RETURN state.hash AS hash, state.loadedAt AS loadedAt,
  state {.sources, .claimKeys, .entities, .relationships, .claims, .coverage, .mergeDecisions} AS counts
