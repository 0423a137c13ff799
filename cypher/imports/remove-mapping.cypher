// Takes a kept mapping away, if nobody else has changed it since.
// :one
MATCH (mapping:ImportMapping {id: $id})
WHERE mapping.version = $version
WITH mapping, mapping {.id, .version, .mapping, .by, .changedAt} AS held
DELETE mapping
RETURN held.id AS id, held.version AS version, held.mapping AS mapping, held.by AS by, held.changedAt AS changedAt
