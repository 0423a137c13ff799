// Changes what is noted of a batch, if nobody else has since.
// :one
MATCH (batch:ImportBatch {id: $id})
// Writing first makes a second writer wait here, and then see what the first has written.
SET batch.id = batch.id
WITH batch
WHERE batch.version = $version
SET batch += $changes, batch.version = $version + 1
RETURN properties(batch) AS batch
