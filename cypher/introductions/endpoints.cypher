// What are these entities called?
// :many
MATCH (entity:Entity)
WHERE entity.id IN $ids
RETURN {id: entity.id, label: [l IN labels(entity) WHERE l <> 'Entity'][0], name: entity.name} AS entity
