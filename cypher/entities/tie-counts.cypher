// How many ties of each type and direction does this entity have?
// :many
MATCH (n:Entity {id: $id})
CALL (n) {
  MATCH (n)-[r]->(:Entity)
  WHERE type(r) IN $types
  RETURN type(r) AS type, 'out' AS direction, count(r) AS count
  UNION ALL
  MATCH (n)<-[r]-(:Entity)
  WHERE type(r) IN $types
  RETURN type(r) AS type, 'in' AS direction, count(r) AS count
}
RETURN type, direction, count
ORDER BY type, direction DESC
