// Writes a stage or an amount a person entered as a claim of the project.
// :one
MATCH (project:Project {id: $project})
MERGE (claim:Claim {id: $id})
SET claim += $properties
MERGE (project)-[has:HAS_CLAIM]->(claim)
SET has.entry = $properties.entry
RETURN claim.id AS id
