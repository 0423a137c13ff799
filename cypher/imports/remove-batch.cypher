// Takes away what is noted of a batch that is not in the graph.
// :one
MATCH (batch:ImportBatch {id: $id})
WHERE batch.version = $version
WITH batch, batch.id AS id
DELETE batch
RETURN id
