// Keeps what a person entered of a project.
// :one
CREATE (entry:ProjectEntry {id: $id})
SET entry += $properties
RETURN entry.id AS id
