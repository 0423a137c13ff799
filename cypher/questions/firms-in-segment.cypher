// Which companies work in a segment, wherever they are, except in one region, and how do we know?
// :many
MATCH (segment:Segment {id: $segment})<-[works:OPERATES_IN]-(firm:Company)
WHERE works.asOf <= $asOf AND (works.validFrom IS NULL OR works.validFrom <= $asOf)
  AND (works.validTo IS NULL OR works.validTo >= $asOf OR $asOf STARTS WITH works.validTo)
  AND coalesce(firm.status, 'active') <> 'dissolved'
  AND NOT EXISTS {
    (firm)(()-[seat:SITED_IN|LOCATED_IN|WITHIN WHERE seat.validTo IS NULL OR seat.validTo >= $asOf]->()){1,7}(:Region {id: $region})
  }
RETURN {id: firm.id, label: 'Company', name: firm.name} AS firm,
  COLLECT {
    MATCH (firm)-[seat:LOCATED_IN|SITED_IN]->(place:Region|Park)
    WHERE seat.validTo IS NULL OR seat.validTo >= $asOf
    WITH DISTINCT place ORDER BY place.name
    RETURN {id: place.id, label: [l IN labels(place) WHERE l <> 'Entity'][0], name: place.name}
  } AS places,
  EXISTS { (firm)-[:SUPPLIES]->(:Company)-[:OPERATES_IN]->(:Segment)-[:PART_OF]->(:Chain)<-[:PART_OF]-(segment) } AS sells,
  works.evidence AS evidence, works.confidence AS confidence, works.asOf AS asOf, works.sources AS sources
ORDER BY sells DESC, works.asOf DESC, firm.name
LIMIT 501
