// Writes relations that the graph does not hold; one whose end is missing is not counted as found.
// :one
UNWIND $rows AS row
MATCH (from:Entity {id: row.from})
MATCH (to:Entity {id: row.to})
CALL (row, from, to) {
  OPTIONAL MATCH (from)-[held {id: row.id}]->(to)
  WITH row, from, to, held
  WHERE held IS NULL
  CREATE (from)-[r:$(row.type)]->(to)
  SET r = row.properties
  RETURN count(r) AS made
}
RETURN count(*) AS found
