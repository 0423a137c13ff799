// Is the same stated of just these entities for the same time?
// :one
MATCH (:Entity {id: $entities[0]})-[:HAS_CLAIM]->(claim:Claim {key: $key, asOf: $asOf})
WHERE claim.value = $value AND coalesce(claim.period, '') = $period AND coalesce(claim.unit, '') = $unit
  AND COUNT { (:Entity)-[:HAS_CLAIM]->(claim) } = size($entities)
  AND all(id IN $entities WHERE EXISTS { (:Entity {id: id})-[:HAS_CLAIM]->(claim) })
RETURN claim.id AS id
LIMIT 1
