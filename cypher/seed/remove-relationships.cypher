// Takes out relationships of the seed that no table names any more.
// :one
UNWIND $rows AS row
MATCH (:Entity {id: row.start})-[r]->()
WHERE r.id = row.id AND r.seedHash IS NOT NULL
DELETE r
RETURN count(*) AS removed
