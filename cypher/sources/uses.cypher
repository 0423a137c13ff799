// How many facts of each kind rest on each source, or on the one asked for?
// :many
CALL () {
  MATCH (:Entity)-[r]->(:Entity)
  UNWIND r.sources AS source
  RETURN source, 'relationships' AS kind
  UNION ALL
  MATCH (entity:Entity)
  UNWIND entity.sources AS source
  RETURN source, 'entities' AS kind
  UNION ALL
  MATCH (claim:Claim)
  UNWIND claim.sources AS source
  RETURN source, 'claims' AS kind
  UNION ALL
  MATCH (coverage:Coverage)
  UNWIND coverage.sources AS source
  RETURN source, 'coverage' AS kind
}
WITH source, kind
WHERE $id IS NULL OR source = $id
RETURN source, kind, count(*) AS facts
