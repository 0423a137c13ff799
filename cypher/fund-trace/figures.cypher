// Which sums of money are recorded for these entities themselves, as of a date, and is a sum one for several of them?
// Of a fund every sum counts; of the others only those of the given keys.
// :many
MATCH (entity:Entity)-[:HAS_CLAIM]->(claim:Claim)
WHERE entity.id IN $ids AND claim.asOf <= $asOf
MATCH (key:ClaimKey {key: claim.key})
WHERE claim.key IN $keys OR (entity:Fund AND key.kind = 'money')
RETURN entity.id AS entity, claim.id AS claim, claim.key AS key, key.nameZh AS nameZh, key.nameEn AS nameEn,
  claim {.value, .valueTo, .unit, .currency, .qualifier} AS amount,
  claim.asOf AS asOf, claim.sources AS sources,
  COUNT { (:Entity)-[:HAS_CLAIM]->(claim) } > 1 AS shared
ORDER BY entity, claim.key, claim.asOf DESC, claim.id
