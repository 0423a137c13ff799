// What do two nodes say of themselves?
// :one
MATCH (kept:Entity {id: $kept})
MATCH (other:Entity|Duplicate {id: $other})
RETURN properties(kept) AS kept, properties(other) AS other
