// What is stored of this claim, and whom is it about?
// :one
MATCH (claim:Claim {id: $id})
RETURN properties(claim) AS properties, COLLECT {
    MATCH (entity:Entity)-[:HAS_CLAIM]->(claim)
    RETURN {id: entity.id, label: [l IN labels(entity) WHERE l <> 'Entity'][0], name: entity.name}
    ORDER BY entity.id
  } AS entities
