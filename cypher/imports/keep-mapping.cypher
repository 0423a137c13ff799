// Keeps what the columns of a sheet mean under a name, in place of the version it was made from; 0 for a new name.
// :one
OPTIONAL MATCH (held:ImportMapping {name: $name})
WITH held
WHERE coalesce(held.version, 0) = $version
MERGE (mapping:ImportMapping {name: $name})
  ON CREATE SET mapping.id = $id
SET mapping.mapping = $mapping, mapping.by = $by, mapping.changedAt = $changedAt, mapping.version = $version + 1
RETURN mapping.id AS id, mapping.version AS version, mapping.mapping AS mapping, mapping.by AS by, mapping.changedAt AS changedAt
