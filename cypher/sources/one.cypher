// What is this source?
// :one
MATCH (source:Source {id: $id})
RETURN source.id AS id, source.title AS title, source.publisher AS publisher, source.date AS date,
  source.url AS url, source.kind AS kind, source.note AS note
