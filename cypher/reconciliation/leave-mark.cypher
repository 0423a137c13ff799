// Leaves a mark that relations have been moved: their number is as before, and whoever keeps answers has to look anew.
// :one
MERGE (mark:ChangeMark {id: 'reconciliation'})
SET mark.version = coalesce(mark.version, 0) + 1
RETURN mark.version AS version
