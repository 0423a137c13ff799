// Takes out relationships of the seed that no table names any more. One that people changed stays, no longer the seed's.
// :one
UNWIND $rows AS row
MATCH (:Entity {id: row.start})-[r]->()
WHERE r.id = row.id AND r.seedHash IS NOT NULL
WITH r, r.given IS NOT NULL AS needed
FOREACH (_ IN CASE WHEN needed THEN [1] ELSE [] END | SET r.dataset = null, r.seedHash = null)
FOREACH (_ IN CASE WHEN needed THEN [] ELSE [1] END | DELETE r)
RETURN count(CASE WHEN needed THEN 1 END) AS kept, count(CASE WHEN NOT needed THEN 1 END) AS removed
