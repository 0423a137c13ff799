// What is stored of this entity, and which chain or region its own row names?
// :one
MATCH (n:Entity {id: $id})
RETURN [label IN labels(n) WHERE label <> 'Entity'][0] AS label, n.name AS name, properties(n) AS properties,
  CASE WHEN n:Segment THEN [(n)-[:PART_OF]->(chain) | chain.id][0] END AS chain,
  CASE WHEN n:Region THEN [(n)-[:WITHIN]->(region) | region.id][0] END AS within
