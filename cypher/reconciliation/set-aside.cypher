// Makes an entity a duplicate of another: it keeps all it says of itself but is no entity any more.
// :one
MATCH (duplicate:Entity {id: $id})
WITH duplicate, [label IN labels(duplicate) WHERE label <> 'Entity'][0] AS label
// One set aside before the tables wrote the entity anew gives way.
CALL () { MATCH (before:Duplicate {id: $id}) DETACH DELETE before }
REMOVE duplicate:Entity, duplicate:$(label)
SET duplicate:Duplicate, duplicate.formerLabel = label, duplicate.mergedInto = $into, duplicate.mergedBy = $decision
RETURN duplicate.id AS id
