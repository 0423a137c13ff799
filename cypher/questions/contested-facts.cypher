// Which relations and figures do sources contest?
// :many
CALL () {
  MATCH (from:Entity)-[tie]->(to:Entity)
  WHERE tie.confidence = 'contested' AND tie.asOf <= $asOf
  RETURN {id: from.id, label: [l IN labels(from) WHERE l <> 'Entity'][0], name: from.name} AS about, {id: to.id, label: [l IN labels(to) WHERE l <> 'Entity'][0], name: to.name} AS to, type(tie) AS tie, tie.evidence AS evidence,
    tie.asOf AS asOf, tie.sources AS sources
  UNION ALL
  MATCH (entity:Entity)-[:HAS_CLAIM]->(claim:Claim {confidence: 'contested'})
  WHERE claim.asOf <= $asOf
  MATCH (key:ClaimKey {key: claim.key})
  RETURN {id: entity.id, label: [l IN labels(entity) WHERE l <> 'Entity'][0], name: entity.name} AS about, null AS to, null AS tie,
    key.nameZh + '：' + coalesce(claim.qualifier, '') + CASE WHEN claim.value IS :: INTEGER OR claim.value IS :: FLOAT AND toInteger(claim.value) = claim.value THEN toString(toInteger(claim.value)) ELSE toString(claim.value) END
      + coalesce(claim.unit, '') + coalesce('，' + claim.evidence, '') AS evidence,
    claim.asOf AS asOf, claim.sources AS sources
}
RETURN about, tie, to, evidence, asOf, sources
ORDER BY asOf DESC, about.name, evidence
LIMIT 501
