// What do the ties between these pairs say, and who stands at their ends?
// :many
UNWIND $pairs AS pair
MATCH (a:Entity {id: pair.a})-[tie:$any($types)]-(b:Entity {id: pair.b})
WITH DISTINCT tie, startNode(tie) AS from, endNode(tie) AS to
RETURN {id: tie.id, type: type(tie), from: from.id, to: to.id, properties: properties(tie)} AS tie,
  {id: from.id, label: [l IN labels(from) WHERE l <> 'Entity'][0], name: from.name} AS fromEntity,
  {id: to.id, label: [l IN labels(to) WHERE l <> 'Entity'][0], name: to.name} AS toEntity
