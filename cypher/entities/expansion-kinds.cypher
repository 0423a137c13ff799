// How many neighbours does this entity have by type and direction, and how many of them are not shown?
// :many
MATCH (n:Entity {id: $id})
CALL (n) {
  MATCH (n)-[r]->(m:Entity)
  RETURN type(r) AS type, 'out' AS direction, m
  UNION ALL
  MATCH (n)<-[r]-(m:Entity)
  RETURN type(r) AS type, 'in' AS direction, m
}
WITH type, direction, m
WHERE type IN $types AND m.id <> $id
RETURN
  type,
  direction,
  count(DISTINCT m) AS total,
  count(DISTINCT CASE WHEN NOT m.id IN $shown THEN m END) AS fresh
ORDER BY type, direction DESC
