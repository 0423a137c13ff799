// What hangs on this entity besides the ties its own row names?
// :one
MATCH (n:Entity {id: $id})
RETURN COUNT { (n)-[r]-() WHERE NOT type(r) IN ['PART_OF', 'WITHIN'] OR startNode(r) <> n } AS ties
