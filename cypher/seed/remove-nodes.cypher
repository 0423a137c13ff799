// Takes out nodes of the seed that no table names any more. One that people changed, or that an import or somebody else tied something to, stays, no longer the seed's.
// :one
UNWIND $ids AS id
MATCH (n:Source|ClaimKey|Entity|Claim|Coverage|MergeDecision {id: id})
WHERE n.seedHash IS NOT NULL
CALL (n) {
  MATCH (n)-[own]-(end)
  WHERE own.dataset IS NOT NULL AND own.given IS NULL
    AND NOT (n:Claim AND n.given IS NOT NULL) AND NOT (end:Claim AND end.given IS NOT NULL)
  DELETE own
}
// What is tied to it still is somebody else's, or was changed by people.
WITH n, n.given IS NOT NULL OR n.batch IS NOT NULL OR EXISTS { (n)--() } AS needed
FOREACH (_ IN CASE WHEN needed THEN [1] ELSE [] END | SET n.dataset = null, n.seedHash = null)
FOREACH (_ IN CASE WHEN needed THEN [] ELSE [1] END | DETACH DELETE n)
RETURN count(CASE WHEN needed THEN 1 END) AS kept, count(CASE WHEN NOT needed THEN 1 END) AS removed
