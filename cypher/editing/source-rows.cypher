// What is stored of these sources?
// :many
MATCH (source:Source)
WHERE source.id IN $ids
RETURN source.id AS id, source.title AS title, source.publisher AS publisher, source.date AS date,
  source.url AS url, source.kind AS kind
