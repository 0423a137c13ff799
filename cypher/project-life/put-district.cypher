// Writes where a project is registered or built, as a person entered it.
// :one
MATCH (project:Project {id: $project})
MATCH (place:Region {id: $other})
MERGE (project)-[tie:LOCATED_IN {id: $id}]->(place)
SET tie += $properties
RETURN tie.id AS id
