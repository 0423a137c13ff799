// Which meanings of columns have people kept, and under which names?
// :many
MATCH (mapping:ImportMapping)
RETURN mapping.id AS id, mapping.version AS version, mapping.mapping AS mapping, mapping.by AS by, mapping.changedAt AS changedAt
ORDER BY mapping.name
