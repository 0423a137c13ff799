// Which relations do sources contest, and of which figures for one time do they give different values? All sides of each.
// :one
CALL () {
  MATCH (from:Entity)-[tie {confidence: 'contested'}]->(to:Entity)
  RETURN {what: 'tie', id: tie.id, problem: 'contested', type: type(tie),
    about: {id: from.id, label: [l IN labels(from) WHERE l <> 'Entity'][0], name: from.name},
    other: {id: to.id, label: [l IN labels(to) WHERE l <> 'Entity'][0], name: to.name},
    asOf: tie.asOf, confidence: tie.confidence, evidence: tie.evidence, sources: coalesce(tie.sources, [])} AS row
  UNION ALL
  MATCH (entity:Entity)-[:HAS_CLAIM]->(claim:Claim {confidence: 'contested'})
  WITH entity, claim.key AS key, collect(coalesce(claim.period, left(claim.asOf, 4))) AS times
  OPTIONAL MATCH (name:ClaimKey {key: key})
  WITH entity, key, name, COLLECT {
    MATCH (entity)-[:HAS_CLAIM]->(side:Claim {key: key})
    WHERE side.confidence = 'contested' OR coalesce(side.period, left(side.asOf, 4)) IN times
    RETURN side ORDER BY side.asOf, side.id
  } AS claims
  RETURN {what: 'claim', id: claims[0].id, problem: 'contested',
    key: {nameZh: coalesce(name.nameZh, key), nameEn: coalesce(name.nameEn, key)},
    about: {id: entity.id, label: [l IN labels(entity) WHERE l <> 'Entity'][0], name: entity.name},
    sides: [one IN claims | one {.value, .valueTo, .unit, .qualifier, .asOf, .confidence, .evidence, sources: coalesce(one.sources, [])}],
    asOf: claims[-1].asOf, confidence: 'contested', sources: []} AS row
  UNION ALL
  MATCH (entity:Entity)-[:HAS_CLAIM]->(claim:Claim)
  MATCH (name:ClaimKey {key: claim.key})
  WHERE name.kind <> 'text'
  WITH entity, name, claim, coalesce(claim.period, left(claim.asOf, 4)) AS time
  ORDER BY claim.asOf, claim.id
  WITH entity, name, time, collect(claim) AS claims,
    count(DISTINCT toString(claim.value) + coalesce(claim.unit, '')) AS values
  WHERE values > 1 AND none(one IN claims WHERE one.confidence = 'contested')
  RETURN {what: 'claim', id: claims[0].id, problem: 'figures-differ', key: {nameZh: name.nameZh, nameEn: name.nameEn},
    about: {id: entity.id, label: [l IN labels(entity) WHERE l <> 'Entity'][0], name: entity.name},
    sides: [one IN claims | one {.value, .valueTo, .unit, .qualifier, .asOf, .confidence, .evidence, sources: coalesce(one.sources, [])}],
    asOf: claims[-1].asOf, confidence: claims[-1].confidence, sources: []} AS row
}
WITH row
ORDER BY row.problem, row.about.name, row.id
WITH collect(row) AS flawed
RETURN size(flawed) AS total, flawed[..toInteger($limit)] AS rows
