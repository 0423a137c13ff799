// Keeps a bulletin as it is today; one of the same content that is there already stays as it is.
// :one
MERGE (bulletin:Bulletin {id: $id})
ON CREATE SET bulletin += $properties
RETURN bulletin {.id, .title, .hash, .by, .at} AS bulletin
