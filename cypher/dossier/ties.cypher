// Which ties of each type and direction does this entity have, how many, to whom, and who of them stands in a region? What still holds comes first, the latest reported first.
// :many
MATCH (n:Entity {id: $id})
CALL (n) {
  MATCH (n)-[r]->(other:Entity)
  WHERE type(r) IN $types
  RETURN r, other, 'out' AS direction
  UNION ALL
  MATCH (n)<-[r]-(other:Entity)
  // A tie to itself is met once, on its way out.
  WHERE type(r) IN $types AND other <> n
  RETURN r, other, 'in' AS direction
}
WITH r, other, direction
WHERE r.asOf <= $asOf
WITH r, other, direction, r.validTo < $asOf AND NOT $asOf STARTS WITH r.validTo AS ended
ORDER BY coalesce(ended, false), r.asOf DESC, other.name, r.id
WITH type(r) AS type, direction, collect({
  tie: {id: r.id, type: type(r), from: startNode(r).id, to: endNode(r).id, properties: properties(r)},
  other: {id: other.id, label: [l IN labels(other) WHERE l <> 'Entity'][0], name: other.name}
}) AS found
WITH type, direction, size(found) AS total, found[..toInteger($limit)] AS ties
RETURN type, direction, total, ties, COLLECT {
    UNWIND ties AS one
    MATCH (other:Entity {id: one.other.id})
    WHERE EXISTS { (other)-[:LOCATED_IN|SITED_IN|WITHIN]->{1,8}(:Region {id: $region}) }
    RETURN DISTINCT other.id
  } AS local
ORDER BY type, direction DESC
