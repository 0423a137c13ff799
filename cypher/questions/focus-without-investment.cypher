// Which funds say they look at a chain and have, as far as is known, not put money into any company or project of it?
// :many
MATCH (fund:Fund)-[focuses:FOCUSES_ON]->(aim:Chain|Segment)-[:PART_OF]->{0,1}(:Chain {id: $chain})
WHERE focuses.asOf <= $asOf AND (focuses.validFrom IS NULL OR focuses.validFrom <= $asOf)
  AND (focuses.validTo IS NULL OR focuses.validTo >= $asOf OR $asOf STARTS WITH focuses.validTo)
  AND NOT EXISTS {
    (fund)-[:INVESTS_IN]->{0,3}()-[:INVESTS_IN|BACKS]->(:Company|Project)-[:OPERATES_IN|FILLS]->()-[:PART_OF]->{0,1}(:Chain {id: $chain})
  }
RETURN {id: fund.id, label: 'Fund', name: fund.name} AS fund, {id: aim.id, label: [l IN labels(aim) WHERE l <> 'Entity'][0], name: aim.name} AS aim,
  COLLECT {
    MATCH (fund)-[:HAS_CLAIM]->(size:Claim {key: 'fundSize'})
    WHERE size.asOf <= $asOf
    RETURN {value: size.value, valueTo: size.valueTo, unit: size.unit, currency: size.currency, qualifier: size.qualifier} ORDER BY size.asOf DESC LIMIT 1
  } AS size,
  focuses.evidence AS evidence, focuses.confidence AS confidence, focuses.asOf AS asOf, focuses.sources AS sources
ORDER BY fund.name
LIMIT 501
