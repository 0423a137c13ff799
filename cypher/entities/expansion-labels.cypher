// Of which kinds are the neighbours that are not shown?
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
RETURN [label IN labels(m) WHERE label <> 'Entity'][0] AS label, count(*) AS fresh
ORDER BY fresh DESC, label
