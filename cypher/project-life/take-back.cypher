// Takes the claims and ties that come from an entry out of the graph; the entry itself stays.
// :one
MATCH (project:Project {id: $project})
CALL (project) {
  MATCH (project)-[:HAS_CLAIM]->(claim:Claim {entry: $entry})
  DETACH DELETE claim
  RETURN count(*) AS claims
}
CALL (project) {
  MATCH (project)-[tie:FILLS|LOCATED_IN]->()
  WHERE tie.entry = $entry
  DELETE tie
  RETURN count(*) AS ties
}
RETURN claims + ties AS taken
