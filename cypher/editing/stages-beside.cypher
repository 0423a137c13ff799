// Which stages are stated of these projects?
// :many
MATCH (entity:Entity)-[:HAS_CLAIM]->(claim:Claim {key: 'stage'})
WHERE entity.id IN $entities AND claim.id <> $except
RETURN DISTINCT properties(claim) AS properties, [(other:Entity)-[:HAS_CLAIM]->(claim) | other.id] AS entities
LIMIT 1000
