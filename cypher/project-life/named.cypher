// What is this entity called, and of which kind is it?
// :one
MATCH (entity:Entity {id: $id})
RETURN {id: entity.id, label: [l IN labels(entity) WHERE l <> 'Entity'][0], name: entity.name} AS entity
