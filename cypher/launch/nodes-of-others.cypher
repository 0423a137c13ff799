// How many nodes does the database hold that no load of the seed wrote?
// :one
MATCH (n)
WHERE n.seedHash IS NULL
RETURN count(n) AS nodes
