// Which ties and entities do these ids stand for?
// :many
UNWIND $ids AS id
CALL (id) {
  MATCH (a:Entity)-[tie {id: id}]->(b:Entity)
  RETURN type(tie) AS type, [
    {id: a.id, label: [l IN labels(a) WHERE l <> 'Entity'][0], name: a.name},
    {id: b.id, label: [l IN labels(b) WHERE l <> 'Entity'][0], name: b.name}
  ] AS ends
  LIMIT 1
  UNION
  MATCH (entity:Entity {id: id})
  RETURN null AS type, [{id: entity.id, label: [l IN labels(entity) WHERE l <> 'Entity'][0], name: entity.name}] AS ends
}
RETURN id, type, ends
