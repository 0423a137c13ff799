// How much does the graph hold of what an import is compared with, how often was decided who is the same, and when did a writer last leave its mark?
// :one
OPTIONAL MATCH (written:ChangeMark)
WITH written.id + ' ' + toString(written.version) AS writer
ORDER BY writer
WITH collect(writer) AS writers
OPTIONAL MATCH (decision:SameAs)
WITH writers, sum(decision.version) AS decided
OPTIONAL MATCH (state:SeedState)
RETURN reduce(all = coalesce(state.loadedAt, ''), writer IN writers | all + ' ' + writer)
  + ' ' + toString(decided) + ' ' + toString(COUNT { (:Entity) }) + ' ' + toString(COUNT { (:Claim) }) + ' ' + toString(COUNT { ()-->() }) AS mark
