// Keeps what the columns of a sheet mean under a name, in place of the version it was made from.
// :one
MERGE (mapping:ImportMapping {name: $name})
  ON CREATE SET mapping.id = $id, mapping.version = 0
WITH mapping
WHERE mapping.version = $version
SET mapping.mapping = $mapping, mapping.by = $by, mapping.changedAt = $changedAt, mapping.version = $version + 1
RETURN mapping.id AS id, mapping.version AS version, mapping.mapping AS mapping, mapping.by AS by, mapping.changedAt AS changedAt
