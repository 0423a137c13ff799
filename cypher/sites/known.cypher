// Which of these regions, parks, chains and segments does the graph hold?
// :many
MATCH (entity:Region|Park|Chain|Segment)
WHERE entity.id IN $ids
RETURN {id: entity.id, label: [l IN labels(entity) WHERE l <> 'Entity'][0], name: entity.name} AS entity
ORDER BY entity.id
