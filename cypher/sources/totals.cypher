// How many entities of each label, and how many relationships and claims of each confidence, does the graph hold, and how new are they?
// :many
CALL () {
  MATCH (entity:Entity)
  RETURN 'entity' AS kind, [label IN labels(entity) WHERE label <> 'Entity'][0] AS of, null AS asOf
  UNION ALL
  MATCH (:Entity)-[r]->(:Entity)
  RETURN 'relationship' AS kind, r.confidence AS of, r.asOf AS asOf
  UNION ALL
  MATCH (claim:Claim)
  RETURN 'claim' AS kind, claim.confidence AS of, claim.asOf AS asOf
}
RETURN kind, of, count(*) AS count, max(asOf) AS newest
ORDER BY kind, of
