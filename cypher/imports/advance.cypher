// Goes on by one chunk of a batch, if that chunk is the next one and the batch is being written.
// :one
MATCH (batch:ImportBatch {id: $id})
// Writing first makes a second writer wait here, and then see what the first has written.
SET batch.id = batch.id
WITH batch
WHERE batch.chunksDone = $done AND batch.status = 'committing'
SET batch.chunksDone = $done + 1
RETURN batch.chunksDone AS done
