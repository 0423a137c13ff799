// Which relations, figures, entities and looks into a segment name no source?
// :one
CALL () {
  MATCH (from:Entity)-[tie]->(to:Entity)
  WHERE size(coalesce(tie.sources, [])) = 0
  RETURN {what: 'tie', id: tie.id, problem: 'no-source', type: type(tie),
    about: {id: from.id, label: [l IN labels(from) WHERE l <> 'Entity'][0], name: from.name},
    other: {id: to.id, label: [l IN labels(to) WHERE l <> 'Entity'][0], name: to.name},
    asOf: tie.asOf, confidence: tie.confidence, evidence: tie.evidence, sources: []} AS row
  UNION ALL
  MATCH (claim:Claim)
  WHERE size(coalesce(claim.sources, [])) = 0
  OPTIONAL MATCH (name:ClaimKey {key: claim.key})
  WITH claim, name, head(COLLECT { MATCH (entity:Entity)-[:HAS_CLAIM]->(claim) RETURN entity ORDER BY entity.id }) AS entity
  RETURN {what: 'claim', id: claim.id, problem: 'no-source',
    key: {nameZh: coalesce(name.nameZh, claim.key), nameEn: coalesce(name.nameEn, claim.key)},
    about: CASE WHEN entity IS NULL THEN null ELSE {id: entity.id, label: [l IN labels(entity) WHERE l <> 'Entity'][0], name: entity.name} END,
    value: claim {.value, .valueTo, .unit, .qualifier},
    asOf: claim.asOf, confidence: claim.confidence, evidence: claim.evidence, sources: []} AS row
  UNION ALL
  MATCH (entity:Entity)
  WHERE size(coalesce(entity.sources, [])) = 0
  RETURN {what: 'entity', id: entity.id, problem: 'no-source',
    about: {id: entity.id, label: [l IN labels(entity) WHERE l <> 'Entity'][0], name: entity.name}, sources: []} AS row
  UNION ALL
  MATCH (segment:Segment)<-[:OF]-(look:Coverage)-[:IN]->(region:Region)
  WHERE size(coalesce(look.sources, [])) = 0
  RETURN {what: 'look', id: look.id, problem: 'no-source',
    about: {id: segment.id, label: 'Segment', name: segment.name}, other: {id: region.id, label: 'Region', name: region.name},
    asOf: look.asOf, evidence: look.evidence, sources: []} AS row
}
WITH row
ORDER BY row.what, row.about.name, row.id
WITH collect(row) AS flawed
RETURN size(flawed) AS total, flawed[..toInteger($limit)] AS rows
