// Who introduced what to a region since a day, in which way?
// :many
MATCH (introducer:Entity)-[introduced:INTRODUCED]->(brought:Entity)
WHERE introduced.asOf >= $since AND introduced.asOf <= $asOf AND (introduced.validFrom IS NULL OR introduced.validFrom <= $asOf)
  AND (introduced.validTo IS NULL OR introduced.validTo >= $asOf OR $asOf STARTS WITH introduced.validTo)
  AND ($region IS NULL OR EXISTS {
    (brought)(()-[seat:SITED_IN|LOCATED_IN|WITHIN WHERE seat.validTo IS NULL OR seat.validTo >= $asOf]->()){1,7}(:Region {id: $region})
  })
RETURN {id: introducer.id, label: [l IN labels(introducer) WHERE l <> 'Entity'][0], name: introducer.name} AS introducer, {id: brought.id, label: [l IN labels(brought) WHERE l <> 'Entity'][0], name: brought.name} AS brought,
  introduced.mode AS mode, coalesce(introduced.joint, false) AS joint,
  introduced.evidence AS evidence, introduced.confidence AS confidence,
  introduced.asOf AS asOf, introduced.sources AS sources
ORDER BY introduced.asOf DESC, introducer.name, brought.name
LIMIT 501
