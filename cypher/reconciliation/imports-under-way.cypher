// Which imports are just being written or taken back?
// :many
MATCH (batch:ImportBatch)
WHERE batch.status IN ['committing', 'rolling-back']
RETURN batch.id AS id, batch.fileName AS fileName
