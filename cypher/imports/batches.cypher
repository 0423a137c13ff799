// Which files were taken in, and how far is each?
// :many
MATCH (batch:ImportBatch)
RETURN properties(batch) AS batch
ORDER BY batch.createdAt DESC
