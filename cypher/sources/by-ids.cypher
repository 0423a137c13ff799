// What are these sources called, and where are they to be found?
// :many
UNWIND $ids AS id
MATCH (s:Source {id: id})
RETURN s.id AS id, s.title AS title, s.url AS url, s.publisher AS publisher, s.date AS date
