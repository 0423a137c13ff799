// Takes out some of the ties people made themselves.
// :one
MATCH (:Entity)-[r]->(:Entity)
WHERE r.seedHash IS NULL
WITH r LIMIT toInteger($limit)
DELETE r
RETURN count(*) AS removed
