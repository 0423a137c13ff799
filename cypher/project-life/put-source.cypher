// Writes the source a person named.
// :one
MERGE (source:Source {id: $id})
ON CREATE SET source += $properties
RETURN source.id AS id
