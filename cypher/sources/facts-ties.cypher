// Which relationships rest on a source, and whom do they join?
// :many
MATCH (from:Entity)-[r]->(to:Entity)
WHERE $id IN r.sources
RETURN {id: r.id, type: type(r), from: from.id, to: to.id, properties: properties(r)} AS tie,
  {id: from.id, label: [label IN labels(from) WHERE label <> 'Entity'][0], name: from.name} AS fromEntity,
  {id: to.id, label: [label IN labels(to) WHERE label <> 'Entity'][0], name: to.name} AS toEntity
ORDER BY type(r), from.name, to.name, r.id
LIMIT toInteger($limit)
