// What do the ties of these paths say, and who stands at their ends?
// :many
UNWIND $hops AS hop
MATCH (a:Entity {id: hop.from})-[tie]->(b:Entity {id: hop.to})
WHERE tie.id = hop.id
RETURN {id: tie.id, type: type(tie), from: a.id, to: b.id, properties: properties(tie)} AS tie,
  {id: a.id, label: [l IN labels(a) WHERE l <> 'Entity'][0], name: a.name} AS fromEntity,
  {id: b.id, label: [l IN labels(b) WHERE l <> 'Entity'][0], name: b.name} AS toEntity
