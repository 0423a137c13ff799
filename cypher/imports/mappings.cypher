// Which meanings of columns have people kept, and under which names?
// :many
MATCH (kept:ImportMapping)
RETURN kept.id AS id, kept.version AS version, kept.mapping AS mapping, kept.by AS by, kept.changedAt AS changedAt
ORDER BY kept.name
