// How many neighbours does this entity have by type and direction, and how many of them are not shown?
// :many
MATCH (n:Entity {id: $id})
CALL (n) {
  MATCH (n)-[r]->(m:Entity)
  RETURN r, 'out' AS direction, m
  UNION ALL
  MATCH (n)<-[r]-(m:Entity)
  RETURN r, 'in' AS direction, m
}
WITH type(r) AS type, direction, m, r
WHERE
  type IN $types
  AND m.id <> $id
  AND (
    $asOf IS NULL
    OR coalesce(r.asOf, '') <= $asOf
    AND coalesce(r.validFrom, '') <= $asOf
    AND (r.validTo IS NULL OR r.validTo >= $asOf OR $asOf STARTS WITH r.validTo)
  )
RETURN
  type,
  direction,
  count(DISTINCT m) AS total,
  count(DISTINCT CASE WHEN NOT m.id IN $shown THEN m END) AS fresh
ORDER BY type, direction DESC
