// Takes the marks of people's changes off the facts of the seed, so that a load from scratch writes them anew.
// :one
CALL () {
  MATCH (n:Entity|Source|Claim|Coverage)
  WHERE n.seedHash IS NOT NULL AND (n.given IS NOT NULL OR n.batch IS NOT NULL)
  SET n.given = null, n.batch = null
  RETURN count(n) AS nodes
}
CALL () {
  MATCH (:Entity)-[r]->(:Entity)
  WHERE r.seedHash IS NOT NULL AND r.given IS NOT NULL
  SET r.given = null
  RETURN count(r) AS ties
}
RETURN nodes + ties AS removed
