// When was each source published?
// :many
MATCH (source:Source)
WHERE source.date IS NOT NULL
RETURN source.id AS id, source.date AS date
ORDER BY id
