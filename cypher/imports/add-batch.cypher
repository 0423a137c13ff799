// Notes a file that was taken in as a batch of an import.
// :one
CREATE (batch:ImportBatch {id: $id})
SET batch += $properties, batch.version = 1
RETURN batch.id AS id
