// Which relationships came from the seed, in which version, and where do they start?
// :many
MATCH (from:Entity)-[r]->(:Entity)
WHERE r.seedHash IS NOT NULL
RETURN r.id AS id, r.seedHash AS hash, from.id AS start
