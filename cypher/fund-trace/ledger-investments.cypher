// Which planned, actual and paid-in investment is recorded for these companies and projects, as of a date, and what else does the same sum cover?
// :many
MATCH (entity:Entity)-[:HAS_CLAIM]->(claim:Claim)
WHERE entity.id IN $ids AND claim.asOf <= $asOf
  AND claim.key IN ['plannedInvestment', 'actualInvestment', 'paidInInvestment']
RETURN entity.id AS entity, claim.id AS claim, claim.key AS key,
  claim {.value, .valueTo, .unit, .currency, .qualifier} AS amount,
  claim.asOf AS asOf, claim.sources AS sources,
  COLLECT {
    MATCH (other:Entity)-[:HAS_CLAIM]->(claim)
    WHERE other <> entity
    RETURN {id: other.id, label: [l IN labels(other) WHERE l <> 'Entity'][0], name: other.name} ORDER BY other.id
  } AS sharedWith
ORDER BY entity, claim.asOf DESC, claim
