// How many relations, figures, entities and looks into a segment are there to be judged?
// :one
RETURN COUNT { (:Entity)-->(:Entity) } AS ties, COUNT { (:Claim) } AS claims, COUNT { (:Entity) } AS entities,
  COUNT { (:Coverage) } AS looks
