// Which companies work in each segment of the chain inside the region, in which group, and how do we know?
// :many
MATCH (chain:Chain {id: $chain})
MATCH (place:Region)-[:WITHIN*0..6]->(:Region {id: $region})
WITH chain, collect(DISTINCT place) AS places
MATCH (chain)<-[:PART_OF]-(segment:Segment)<-[works:OPERATES_IN]-(firm:Company)
WHERE works.asOf <= $asOf AND (works.validFrom IS NULL OR works.validFrom <= $asOf)
  AND (works.validTo IS NULL OR works.validTo >= $asOf OR $asOf STARTS WITH works.validTo)
  AND coalesce(firm.status, 'active') <> 'dissolved'
WITH chain, places, segment, works, firm,
  COLLECT {
    MATCH (firm)-[seat:LOCATED_IN]->(region:Region)
    WHERE region IN places AND seat.asOf <= $asOf
      AND (seat.validFrom IS NULL OR seat.validFrom <= $asOf)
      AND (seat.validTo IS NULL OR seat.validTo >= $asOf OR $asOf STARTS WITH seat.validTo)
    RETURN DISTINCT region
  } + COLLECT {
    MATCH (firm)-[seat:SITED_IN]->(park:Park)-[:LOCATED_IN]->(region:Region)
    WHERE region IN places AND seat.asOf <= $asOf
      AND (seat.validFrom IS NULL OR seat.validFrom <= $asOf)
      AND (seat.validTo IS NULL OR seat.validTo >= $asOf OR $asOf STARTS WITH seat.validTo)
    RETURN DISTINCT park
  } AS seats
WHERE size(seats) > 0
RETURN segment.id AS segment,
  {id: firm.id, label: 'Company', name: firm.name} AS company,
  coalesce(head(COLLECT {
    MATCH (firm)-[:SUBSIDIARY_OF]->{1,5}(top:Company)
    WHERE NOT EXISTS { (top)-[:SUBSIDIARY_OF]->(:Company) }
    RETURN {id: top.id, label: 'Company', name: top.name} ORDER BY top.id LIMIT 1
  }), {id: firm.id, label: 'Company', name: firm.name}) AS group,
  EXISTS { (firm)-[:SUBSIDIARY_OF]->{0,5}(:Company)-[:LEADS]->(chain) } AS leader,
  [seat IN seats | {id: seat.id, label: [l IN labels(seat) WHERE l <> 'Entity'][0], name: seat.name}] AS places,
  works {.asOf, .validFrom, .validTo, .confidence, .evidence, .sources} AS fact
ORDER BY segment, company.name
