// Which facts name a source that is not there, which figures and looks are about nothing, and which entities has nobody tied to anything?
// :one
CALL () {
  MATCH (source:Source)
  RETURN collect(source.id) AS known
}
CALL (known) {
  MATCH (from:Entity)-[tie]->(to:Entity)
  WITH known, from, tie, to, [id IN coalesce(tie.sources, []) WHERE NOT id IN known] AS missing
  WHERE size(missing) > 0
  RETURN {what: 'tie', id: tie.id, problem: 'source-missing', type: type(tie),
    about: {id: from.id, label: [l IN labels(from) WHERE l <> 'Entity'][0], name: from.name},
    other: {id: to.id, label: [l IN labels(to) WHERE l <> 'Entity'][0], name: to.name},
    asOf: tie.asOf, confidence: tie.confidence, evidence: tie.evidence, sources: missing} AS row
  UNION ALL
  MATCH (claim:Claim)
  WITH claim, [id IN coalesce(claim.sources, []) WHERE NOT id IN known] AS missing,
    head(COLLECT { MATCH (entity:Entity)-[:HAS_CLAIM]->(claim) RETURN entity ORDER BY entity.id }) AS entity
  WHERE size(missing) > 0 OR entity IS NULL
  OPTIONAL MATCH (name:ClaimKey {key: claim.key})
  RETURN {what: 'claim', id: claim.id, problem: CASE WHEN entity IS NULL THEN 'about-nothing' ELSE 'source-missing' END,
    key: {nameZh: coalesce(name.nameZh, claim.key), nameEn: coalesce(name.nameEn, claim.key)},
    about: CASE WHEN entity IS NULL THEN null ELSE {id: entity.id, label: [l IN labels(entity) WHERE l <> 'Entity'][0], name: entity.name} END,
    value: claim {.value, .valueTo, .unit, .qualifier},
    asOf: claim.asOf, confidence: claim.confidence, evidence: claim.evidence, sources: missing} AS row
  UNION ALL
  MATCH (look:Coverage)
  WHERE NOT EXISTS { (look)-[:OF]->(:Segment) } OR NOT EXISTS { (look)-[:IN]->(:Region) }
  RETURN {what: 'look', id: look.id, problem: 'about-nothing', about: null,
    asOf: look.asOf, evidence: look.evidence, sources: coalesce(look.sources, [])} AS row
  UNION ALL
  MATCH (entity:Entity)
  WHERE NOT EXISTS { (entity)--(:Entity) } AND NOT EXISTS { (entity)-[:HAS_CLAIM]->() }
  RETURN {what: 'entity', id: entity.id, problem: 'alone',
    about: {id: entity.id, label: [l IN labels(entity) WHERE l <> 'Entity'][0], name: entity.name},
    sources: coalesce(entity.sources, [])} AS row
}
WITH row
ORDER BY row.problem, row.about.name, row.id
WITH collect(row) AS flawed
RETURN size(flawed) AS total, flawed[..toInteger($limit)] AS rows
