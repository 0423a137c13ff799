// Takes out nodes of the seed that no table names any more. One that somebody else tied something to stays, no longer the seed's.
// :one
UNWIND $ids AS id
MATCH (n:Source|ClaimKey|Entity|Claim|Coverage|MergeDecision {id: id})
WHERE n.seedHash IS NOT NULL
CALL (n) {
  MATCH (n)-[own]-() WHERE own.dataset IS NOT NULL
  DELETE own
}
WITH n, EXISTS { MATCH (n)-[other]-() WHERE other.dataset IS NULL } AS needed
FOREACH (_ IN CASE WHEN needed THEN [1] ELSE [] END | SET n.dataset = null, n.seedHash = null)
FOREACH (_ IN CASE WHEN needed THEN [] ELSE [1] END | DETACH DELETE n)
RETURN count(CASE WHEN needed THEN 1 END) AS kept, count(CASE WHEN NOT needed THEN 1 END) AS removed
