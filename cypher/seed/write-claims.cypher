// Writes claims, each tied to all the entities it is about; one with an entity missing is not counted as written.
// :one
UNWIND $rows AS row
MERGE (claim:Claim {id: row.id})
SET claim += row.properties
WITH row, claim
CALL (row, claim) {
  MATCH (entity:Entity) WHERE entity.id IN row.entities
  MERGE (entity)-[has:HAS_CLAIM]->(claim)
  SET has.dataset = row.properties.dataset
  RETURN count(entity) AS tied
}
RETURN count(CASE WHEN tied = size(row.entities) THEN 1 END) AS written
