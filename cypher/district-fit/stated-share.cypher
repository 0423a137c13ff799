// Which share of projects in the declared industries of their districts do sources state for a region?
// :many
MATCH (:Region {id: $region})-[:HAS_CLAIM]->(claim:Claim {key: 'industryMatchShare'})
WHERE claim.asOf <= $asOf
RETURN claim {.value, .unit, .asOf, .period, .confidence, .evidence, .sources} AS claim
ORDER BY claim.asOf DESC
