// Who has put money into a fund, and who manages it?
// :many
MATCH (fund:Fund {id: $fund})<-[tie:INVESTS_IN|MANAGES]-(backer:Entity)
WHERE tie.asOf <= $asOf AND (tie.validFrom IS NULL OR tie.validFrom <= $asOf)
  AND (tie.validTo IS NULL OR tie.validTo >= $asOf OR $asOf STARTS WITH tie.validTo)
RETURN {id: backer.id, label: [l IN labels(backer) WHERE l <> 'Entity'][0], name: backer.name} AS backer, type(tie) AS tie,
  CASE WHEN tie.amount IS NULL THEN [] ELSE [{value: tie.amount, valueTo: tie.amountTo, unit: tie.amountUnit, currency: tie.amountCurrency, qualifier: tie.amountQualifier, status: tie.amountStatus}] END AS amount,
  round(100 * tie.share, 4) AS share,
  tie.evidence AS evidence, tie.confidence AS confidence, tie.asOf AS asOf, tie.sources AS sources
ORDER BY tie, coalesce(share, 0) DESC, backer.name
LIMIT 501
