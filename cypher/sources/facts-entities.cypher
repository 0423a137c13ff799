// Which entities does a source vouch for?
// :many
MATCH (entity:Entity)
WHERE $id IN entity.sources
RETURN {id: entity.id, label: [label IN labels(entity) WHERE label <> 'Entity'][0], name: entity.name} AS entity
ORDER BY entity.name, entity.id
LIMIT toInteger($limit)
