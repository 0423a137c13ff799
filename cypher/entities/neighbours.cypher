// Which ties does this entity have, a page at a time, and to whom?
// :many
MATCH (n:Entity {id: $id})
CALL (n) {
  MATCH (n)-[r]->(other:Entity)
  WHERE $direction IS NULL OR $direction = 'out'
  RETURN r, other
  UNION ALL
  MATCH (n)<-[r]-(other:Entity)
  // A tie to itself is met once, on its way out.
  WHERE $direction = 'in' OR ($direction IS NULL AND other <> n)
  RETURN r, other
}
WITH r, other, type(r) AS type, other.name AS name, r.id AS tieId
WHERE
  type IN $types
  AND (
    $after IS NULL
    OR type > $after.type
    OR (type = $after.type AND name > $after.name)
    OR (type = $after.type AND name = $after.name AND tieId > $after.tie)
  )
ORDER BY type, name, tieId
LIMIT toInteger($limit)
RETURN
  {
    id: tieId,
    type: type,
    from: startNode(r).id,
    to: endNode(r).id,
    properties: properties(r)
  } AS tie,
  {
    id: other.id,
    label: [label IN labels(other) WHERE label <> 'Entity'][0],
    name: name
  } AS neighbour
