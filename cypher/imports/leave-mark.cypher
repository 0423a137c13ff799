// Leaves word that an import has written to the graph, for whoever keeps something worked out of it.
// :one
MERGE (mark:ChangeMark {id: 'imports'})
SET mark.version = coalesce(mark.version, 0) + 1
RETURN mark.version AS version
