// Which ids of our own do these elements of the database have?
// :many
UNWIND $elements AS element
MATCH (n)
WHERE elementId(n) = element AND n.id IS NOT NULL
RETURN element, toString(n.id) AS id
