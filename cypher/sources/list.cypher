// Which sources does the graph know?
// :many
MATCH (source:Source)
RETURN source.id AS id, source.title AS title, source.publisher AS publisher, source.date AS date,
  source.url AS url, source.kind AS kind, source.note AS note
ORDER BY coalesce(source.date, '') DESC, source.id
