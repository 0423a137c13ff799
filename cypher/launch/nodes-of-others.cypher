// How many nodes does the database hold that no load of the seed wrote?
// :one
MATCH (n)
WHERE n.seedHash IS NULL
  // What people keep while they work is nobody's graph.
  AND NOT n:Target AND NOT n:SavedQuestion AND NOT n:SameAs AND NOT n:SavedView AND NOT n:KeptReport AND NOT n:ChainDuty
  AND NOT n:ProjectLife AND NOT n:ProjectEntry AND NOT n:ProjectIssue AND NOT n:CardRules AND NOT n:Bulletin
  AND NOT n:SiteOffer AND NOT n:Edit AND NOT n:ChangeMark AND n.entry IS NULL
  AND NOT n:ImportBatch AND NOT n:ImportMapping AND NOT n:ImportChange AND n.batch IS NULL
RETURN count(n) AS nodes
