// What did a bulletin say when it was issued?
// :one
MATCH (bulletin:Bulletin {id: $id})
RETURN bulletin {.id, .title, .hash, .by, .at} AS bulletin, bulletin.content AS content
