// In which regions do the neighbours lie that are not shown?
// :many
MATCH (n:Entity {id: $id})-[r]-(m:Entity)
WHERE
  m.id <> $id
  AND NOT m.id IN $shown
  AND (CASE WHEN startNode(r) = n THEN 'out' ELSE 'in' END + ' ' + type(r)) IN $ways
  AND (
    $asOf IS NULL
    OR coalesce(r.asOf, '') <= $asOf
    AND coalesce(r.validFrom, '') <= $asOf
    AND (r.validTo IS NULL OR r.validTo >= $asOf OR $asOf STARTS WITH r.validTo)
  )
WITH DISTINCT m
MATCH (m)-[:SITED_IN|LOCATED_IN*1..2]->(place:Region)
WITH place, count(DISTINCT m) AS fresh
ORDER BY fresh DESC, place.id
LIMIT toInteger($limit)
RETURN {id: place.id, label: 'Region', name: place.name} AS region, fresh
