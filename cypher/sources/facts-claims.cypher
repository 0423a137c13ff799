// Which claims rest on a source, and whom are they about?
// :many
MATCH (claim:Claim)
WHERE $id IN claim.sources
MATCH (key:ClaimKey {key: claim.key})
RETURN COLLECT {
    MATCH (entity:Entity)-[:HAS_CLAIM]->(claim)
    RETURN {id: entity.id, label: [label IN labels(entity) WHERE label <> 'Entity'][0], name: entity.name}
    ORDER BY entity.id
  } AS entities,
  key.key AS key, key.nameZh AS nameZh, key.nameEn AS nameEn, claim.value AS value, claim.valueTo AS valueTo,
  claim.unit AS unit, claim.qualifier AS qualifier, claim.asOf AS asOf, claim.confidence AS confidence,
  claim.evidence AS evidence
ORDER BY claim.asOf DESC, key.key, claim.id
LIMIT toInteger($limit)
