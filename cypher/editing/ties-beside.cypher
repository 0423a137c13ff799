// Which ties must one of this type go together with: other holdings in the same, what feeds what, what its kind is a kind of?
// :many
CALL () {
  MATCH (from:Entity)-[r:INVESTS_IN]->(to:Entity {id: $to})
  WHERE $type = 'INVESTS_IN'
  RETURN from, r, to
  UNION ALL
  MATCH (from:Segment)-[r:FEEDS]->(to:Segment)
  WHERE $type = 'FEEDS'
  RETURN from, r, to
  UNION ALL
  MATCH (:Product {id: $to})-[:KIND_OF]->*(from:Product)-[r:KIND_OF]->(to:Product)
  WHERE $type = 'KIND_OF'
  RETURN DISTINCT from, r, to
}
WITH from, r, to
WHERE r.id <> $except
RETURN r.id AS id, type(r) AS type, from.id AS from, to.id AS to, properties(r) AS properties
LIMIT 5000
