// Writes which segment or chain a project fills, as a person entered it.
// :one
MATCH (project:Project {id: $project})
MATCH (target:Segment|Chain {id: $other})
MERGE (project)-[tie:FILLS {id: $id}]->(target)
SET tie += $properties
RETURN tie.id AS id
