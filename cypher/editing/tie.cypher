// What is stored of this tie, and whom does it join?
// :one
MATCH (from:Entity)-[r]->(to:Entity)
WHERE r.id = $id
RETURN type(r) AS type, properties(r) AS properties,
  {id: from.id, label: [l IN labels(from) WHERE l <> 'Entity'][0], name: from.name} AS from,
  {id: to.id, label: [l IN labels(to) WHERE l <> 'Entity'][0], name: to.name} AS to
LIMIT 1
