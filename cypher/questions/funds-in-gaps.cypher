// Which funds have put money into companies or projects of those segments of a chain that have at most so many known companies in a region?
// :many
MATCH (:Chain {id: $chain})<-[:PART_OF]-(segment:Segment)
WITH segment, COUNT {
  MATCH (segment)<-[works:OPERATES_IN]-(local:Company)
  WHERE works.asOf <= $asOf AND (works.validFrom IS NULL OR works.validFrom <= $asOf)
  AND (works.validTo IS NULL OR works.validTo >= $asOf OR $asOf STARTS WITH works.validTo)
  AND EXISTS {
    (local)(()-[seat:SITED_IN|LOCATED_IN|WITHIN WHERE seat.validTo IS NULL OR seat.validTo >= $asOf]->()){1,7}(:Region {id: $region})
  }
  RETURN DISTINCT local
} AS locals
WHERE locals <= $most
MATCH (segment)<-[aims:OPERATES_IN|FILLS]-(held:Company|Project)<-[puts:INVESTS_IN|BACKS]-(fund:Fund)
WHERE aims.asOf <= $asOf AND (aims.validFrom IS NULL OR aims.validFrom <= $asOf)
  AND (aims.validTo IS NULL OR aims.validTo >= $asOf OR $asOf STARTS WITH aims.validTo)
  AND puts.asOf <= $asOf AND (puts.validFrom IS NULL OR puts.validFrom <= $asOf)
  AND (puts.validTo IS NULL OR puts.validTo >= $asOf OR $asOf STARTS WITH puts.validTo)
RETURN {id: segment.id, label: 'Segment', name: segment.name} AS segment, locals, {id: fund.id, label: 'Fund', name: fund.name} AS fund, {id: held.id, label: [l IN labels(held) WHERE l <> 'Entity'][0], name: held.name} AS held,
  COLLECT {
    MATCH (held)-[seat:LOCATED_IN|SITED_IN]->(place:Region|Park)
    WHERE seat.validTo IS NULL OR seat.validTo >= $asOf
    WITH DISTINCT place ORDER BY place.name
    RETURN {id: place.id, label: [l IN labels(place) WHERE l <> 'Entity'][0], name: place.name}
  } AS places,
  CASE WHEN puts.amount IS NULL THEN [] ELSE [{value: puts.amount, valueTo: puts.amountTo, unit: puts.amountUnit, currency: puts.amountCurrency, qualifier: puts.amountQualifier, status: puts.amountStatus}] END AS amount,
  CASE WHEN aims.asOf < puts.asOf THEN aims.asOf ELSE puts.asOf END AS asOf,
  puts.sources + [source IN aims.sources WHERE NOT source IN puts.sources] AS sources
ORDER BY locals, segment.order, fund.name, held.name
LIMIT 501
