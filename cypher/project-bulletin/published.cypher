// What have sources published of a region, or of the groups of chains, for one period?
// :many
MATCH (about:Region|Taxonomy)-[:HAS_CLAIM]->(claim:Claim)
WHERE claim.period = $period AND claim.asOf <= $asOf AND claim.key IN $keys AND (about.id = $region OR about:Taxonomy)
  AND claim.value IS :: INTEGER | FLOAT
OPTIONAL MATCH (name:ClaimKey {key: claim.key})
RETURN about.id AS about, about.name AS aboutName, claim.key AS key, coalesce(name.nameZh, claim.key) AS nameZh,
  coalesce(name.nameEn, claim.key) AS nameEn, claim.value AS value, coalesce(claim.unit, '') AS unit,
  claim.evidence AS evidence, claim.sources AS sources,
  COLLECT { MATCH (about)<-[:IN_TAXONOMY]-(chain:Chain) RETURN chain.id ORDER BY chain.id } AS chains
ORDER BY claim.id
