// Which bulletins were issued, the newest first?
// :many
MATCH (bulletin:Bulletin)
RETURN bulletin {.id, .title, .hash, .by, .at} AS bulletin
ORDER BY bulletin.at DESC, bulletin.id
