// Which funds have put money into companies of a chain, in which segments, and how much?
// :many
MATCH (fund:Fund)-[invests:INVESTS_IN]->(firm:Company)
WHERE invests.asOf <= $asOf AND (invests.validFrom IS NULL OR invests.validFrom <= $asOf)
  AND (invests.validTo IS NULL OR invests.validTo >= $asOf OR $asOf STARTS WITH invests.validTo)
  AND ($region IS NULL OR EXISTS {
    (firm)(()-[seat:SITED_IN|LOCATED_IN|WITHIN WHERE seat.validTo IS NULL OR seat.validTo >= $asOf]->()){1,7}(:Region {id: $region})
  })
WITH fund, invests, firm, COLLECT {
  MATCH (firm)-[works:OPERATES_IN]->(aim:Segment|Chain)-[:PART_OF]->{0,1}(:Chain {id: $chain})
  WHERE works.asOf <= $asOf AND (works.validFrom IS NULL OR works.validFrom <= $asOf)
  AND (works.validTo IS NULL OR works.validTo >= $asOf OR $asOf STARTS WITH works.validTo)
  WITH DISTINCT aim ORDER BY aim.name
  RETURN {id: aim.id, label: [l IN labels(aim) WHERE l <> 'Entity'][0], name: aim.name}
} AS aims
WHERE size(aims) > 0
RETURN {id: fund.id, label: 'Fund', name: fund.name} AS fund, {id: firm.id, label: 'Company', name: firm.name} AS firm, aims,
  CASE WHEN invests.amount IS NULL THEN [] ELSE [{value: invests.amount, valueTo: invests.amountTo, unit: invests.amountUnit, currency: invests.amountCurrency, qualifier: invests.amountQualifier, status: invests.amountStatus}] END AS amount,
  round(100 * invests.share, 4) AS share,
  invests.evidence AS evidence, invests.confidence AS confidence, invests.asOf AS asOf, invests.sources AS sources
ORDER BY fund.name, firm.name
LIMIT 501
