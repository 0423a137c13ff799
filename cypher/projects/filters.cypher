// Which of these entities does the graph hold?
// :many
MATCH (entity:Entity)
WHERE entity.id IN $ids
RETURN entity.id AS id
