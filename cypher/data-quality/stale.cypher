// Which relations that are not said to have ended, and which newest figures of their kind, were last stated before a day?
// :one
CALL () {
  MATCH (from:Entity)-[tie]->(to:Entity)
  WHERE NOT type(tie) IN ['WITHIN', 'PART_OF', 'IN_TAXONOMY'] AND tie.validTo IS NULL
  WITH from, type(tie) AS type, to, max(tie.asOf) AS asOf, collect(tie) AS ties
  WHERE asOf < $before
  WITH from, type, to, asOf, head([one IN ties WHERE one.asOf = asOf]) AS tie
  RETURN {what: 'tie', id: tie.id, problem: 'old', type: type,
    about: {id: from.id, label: [l IN labels(from) WHERE l <> 'Entity'][0], name: from.name},
    other: {id: to.id, label: [l IN labels(to) WHERE l <> 'Entity'][0], name: to.name},
    asOf: asOf, confidence: tie.confidence, evidence: tie.evidence, sources: coalesce(tie.sources, [])} AS row
  UNION ALL
  MATCH (entity:Entity)-[:HAS_CLAIM]->(claim:Claim)
  WITH entity, claim.key AS key, max(claim.asOf) AS asOf, collect(claim) AS claims
  WHERE asOf < $before
  WITH entity, key, asOf, head([one IN claims WHERE one.asOf = asOf]) AS claim
  OPTIONAL MATCH (name:ClaimKey {key: key})
  RETURN {what: 'claim', id: claim.id, problem: 'old', key: {nameZh: coalesce(name.nameZh, key), nameEn: coalesce(name.nameEn, key)},
    about: {id: entity.id, label: [l IN labels(entity) WHERE l <> 'Entity'][0], name: entity.name},
    value: claim {.value, .valueTo, .unit, .qualifier},
    asOf: asOf, confidence: claim.confidence, evidence: claim.evidence, sources: coalesce(claim.sources, [])} AS row
}
WITH row
ORDER BY row.asOf, row.about.name, row.id
WITH collect(row) AS flawed
RETURN size(flawed) AS total, flawed[..toInteger($limit)] AS rows
