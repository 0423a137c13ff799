// How far is one batch of an import?
// :one
MATCH (batch:ImportBatch {id: $id})
RETURN properties(batch) AS batch
