// Writes claims that the graph does not hold, each tied to what it is about; one about something missing is not counted as found.
// :one
UNWIND $rows AS row
OPTIONAL MATCH (held:Claim {id: row.id})
CALL (row, held) {
  WITH row, held
  WHERE held IS NULL
  CREATE (claim:Claim {id: row.id})
  SET claim += row.properties
  WITH row, claim
  MATCH (entity:Entity)
  WHERE entity.id IN row.entities
  CREATE (entity)-[has:HAS_CLAIM]->(claim)
  SET has.batch = row.properties.batch
  RETURN count(entity) AS tied
}
RETURN count(CASE WHEN held IS NOT NULL OR tied = size(row.entities) THEN 1 END) AS found
