// Which ties must one of this type go together with: other holdings in the same, what feeds what?
// :many
MATCH (from:Entity)-[r:INVESTS_IN|FEEDS]->(to:Entity)
WHERE type(r) = $type AND (to.id = $to OR $type = 'FEEDS') AND r.id <> $except
RETURN r.id AS id, type(r) AS type, from.id AS from, to.id AS to, properties(r) AS properties
LIMIT 5000
