// Are both of two there and of one kind, and how many relations join them?
// :one
MATCH (entity:Entity {id: $entity})
MATCH (other:Entity {id: $other})
// Writing first makes a second writer wait here, and then see what the first has written.
SET entity.id = entity.id, other.id = other.id
RETURN [label IN labels(entity) WHERE label <> 'Entity'][0] AS label, [label IN labels(other) WHERE label <> 'Entity'][0] AS otherLabel,
  entity.name AS name, other.name AS otherName, COUNT { (entity)--(other) } AS between
