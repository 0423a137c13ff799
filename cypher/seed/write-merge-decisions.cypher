// Writes what was decided about two spellings or two look-alikes; one whose entity is missing is not counted as written.
// :one
UNWIND $rows AS row
MATCH (entity:Entity {id: row.entity})
MERGE (decision:MergeDecision {id: row.id})
SET decision += row.properties
MERGE (decision)-[about:ABOUT]->(entity)
SET about.dataset = row.properties.dataset
RETURN count(decision) AS written
