// Which nodes came from the seed, and in which version?
// :many
MATCH (n:Source|ClaimKey|Entity|Claim|Coverage|MergeDecision)
WHERE n.seedHash IS NOT NULL
RETURN n.id AS id, n.seedHash AS hash
