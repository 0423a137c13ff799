// How much did people make themselves: facts they entered or imported, ties, changes to facts of the seed, and what they keep?
// :many
MATCH (n:Entity|Source|Claim|ClaimKey|Coverage|MergeDecision|Edit|SameAs|Duplicate|ImportBatch|ImportChange|ImportMapping|Target|SavedView|SavedQuestion|KeptReport|ProjectLife|ProjectEntry|ProjectIssue|CardRules|Bulletin|SiteOffer|ChainDuty)
WHERE n.seedHash IS NULL
RETURN [label IN labels(n) WHERE label <> 'Entity'][0] AS kind, count(*) AS count
UNION ALL
MATCH (:Entity)-[r]->(:Entity)
WHERE r.seedHash IS NULL
WITH count(r) AS count WHERE count > 0
RETURN 'tie' AS kind, count
UNION ALL
MATCH (n:Entity|Source|Claim|Coverage)
WHERE n.seedHash IS NOT NULL AND (n.given IS NOT NULL OR n.batch IS NOT NULL)
WITH count(n) AS count WHERE count > 0
RETURN 'change' AS kind, count
UNION ALL
MATCH (:Entity)-[r]->(:Entity)
WHERE r.seedHash IS NOT NULL AND r.given IS NOT NULL
WITH count(r) AS count WHERE count > 0
RETURN 'change of a tie' AS kind, count
