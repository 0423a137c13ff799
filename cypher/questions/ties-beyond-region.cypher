// With whom outside a region is a company tied, by which kinds of relation?
// :many
MATCH (firm:Company {id: $firm})-[tie]-(other:Company|Institution|Fund)
WHERE type(tie) IN $ties AND tie.asOf <= $asOf AND (tie.validFrom IS NULL OR tie.validFrom <= $asOf)
  AND (tie.validTo IS NULL OR tie.validTo >= $asOf OR $asOf STARTS WITH tie.validTo)
  AND NOT EXISTS {
    (other)(()-[seat:SITED_IN|LOCATED_IN|WITHIN WHERE seat.validTo IS NULL OR seat.validTo >= $asOf]->()){1,7}(:Region {id: $region})
  }
RETURN {id: other.id, label: [l IN labels(other) WHERE l <> 'Entity'][0], name: other.name} AS other, type(tie) AS tie,
  CASE WHEN startNode(tie) = firm THEN 'out' ELSE 'in' END AS direction,
  COLLECT {
    MATCH (other)-[seat:LOCATED_IN|SITED_IN]->(place:Region|Park)
    WHERE seat.validTo IS NULL OR seat.validTo >= $asOf
    WITH DISTINCT place ORDER BY place.name
    RETURN {id: place.id, label: [l IN labels(place) WHERE l <> 'Entity'][0], name: place.name}
  } AS places,
  tie.evidence AS evidence, tie.confidence AS confidence, tie.asOf AS asOf, tie.sources AS sources
ORDER BY tie, other.name
LIMIT 501
