// What is stated of each of these entities, in figures of its own too, and how many ties has it?
// :many
UNWIND $ids AS id
MATCH (n:Entity {id: id})
RETURN n.id AS id, [label IN labels(n) WHERE label <> 'Entity'][0] AS label, n.name AS name, properties(n) AS properties,
  COUNT { (n)-[tie]-(:Entity) } AS ties,
  COLLECT {
    MATCH (n)-[:HAS_CLAIM]->(claim:Claim)
    RETURN properties(claim) AS claim
    ORDER BY claim.id
  } AS claims
