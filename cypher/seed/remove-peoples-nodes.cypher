// Takes out some of the nodes people made themselves.
// :one
MATCH (n:Entity|Source|Claim|ClaimKey|Coverage|MergeDecision|Edit|SameAs|Duplicate|ImportBatch|ImportChange|ImportMapping|Target|SavedView|SavedQuestion|KeptReport|ProjectLife|ProjectEntry|ProjectIssue|CardRules|Bulletin|SiteOffer|ChainDuty)
WHERE n.seedHash IS NULL
WITH n LIMIT toInteger($limit)
DETACH DELETE n
RETURN count(*) AS removed
