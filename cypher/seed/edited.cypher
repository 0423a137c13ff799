// Which facts carry, beside what people changed in them, what was given before?
// :many
MATCH (n:Entity|Claim|Source|Coverage)
WHERE n.given IS NOT NULL
RETURN n.id AS id, n.given AS given, properties(n) AS properties, coalesce(n.name, n.key, '') AS name
UNION ALL
MATCH (from:Entity)-[r]->(to:Entity)
WHERE r.given IS NOT NULL
RETURN r.id AS id, r.given AS given, properties(r) AS properties, from.name + ' ' + type(r) + ' ' + to.name AS name
