// Makes a duplicate the entity it was.
// :one
MATCH (duplicate:Duplicate {id: $id, mergedBy: $decision})
WITH duplicate, duplicate.formerLabel AS label
REMOVE duplicate:Duplicate
SET duplicate:Entity, duplicate:$(label), duplicate.formerLabel = null, duplicate.mergedInto = null, duplicate.mergedBy = null
RETURN duplicate.id AS id
