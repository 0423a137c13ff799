// Which investments or fund-raisings have these firms announced in recent years?
// :many
MATCH (firm:Entity&Company)-[:HAS_CLAIM]->(claim:Claim)
WHERE firm.id IN $firms AND claim.key IN $keys AND claim.asOf <= $asOf
  AND (claim.asOf >= $since OR $since STARTS WITH claim.asOf)
RETURN firm.id AS firm, claim.key AS key,
  coalesce(head(COLLECT { MATCH (known:ClaimKey {key: claim.key}) RETURN known.nameZh }), claim.key) AS keyName,
  coalesce(claim.qualifier, '') AS qualifier, claim.value AS value, coalesce(claim.unit, '') AS unit,
  claim {.asOf, .confidence, .evidence, .sources} AS fact
ORDER BY firm, claim.asOf DESC, claim.key
