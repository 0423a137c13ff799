// What is stored of this entity itself?
// :one
MATCH (n:Entity {id: $id})
RETURN
  n.id AS id,
  [label IN labels(n) WHERE label <> 'Entity'][0] AS label,
  n.name AS name,
  coalesce(n.sources, []) AS sources,
  properties(n) AS properties
