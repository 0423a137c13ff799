// Which companies outside the region work in these segments, who are they, and do they already sell to the chain?
// :many
MATCH (place:Region)-[:WITHIN*0..6]->(:Region {id: $outside})
WITH collect(DISTINCT place) AS places
MATCH (segment:Segment)<-[works:OPERATES_IN]-(firm:Company)
WHERE segment.id IN $segments AND works.asOf <= $asOf
  AND (works.validTo IS NULL OR works.validTo >= $asOf OR $asOf STARTS WITH works.validTo)
  AND coalesce(firm.status, 'active') <> 'dissolved'
  AND NOT EXISTS {
    MATCH (member:Company)-[:SUBSIDIARY_OF]->{0,3}(firm)
    WHERE (EXISTS { (member)-[:OPERATES_IN]->(segment) } OR member = firm)
      AND (EXISTS { MATCH (member)-[:LOCATED_IN]->(region:Region) WHERE region IN places }
        OR EXISTS { MATCH (member)-[:SITED_IN]->(:Park)-[:LOCATED_IN]->(region:Region) WHERE region IN places })
  }
RETURN {id: firm.id, label: 'Company', name: firm.name} AS company,
  firm.legalName AS legalName, firm.listingCode AS listingCode, firm.creditCode AS creditCode,
  COLLECT {
    MATCH (firm)-[:LOCATED_IN]->(region:Region)
    RETURN DISTINCT {id: region.id, label: 'Region', name: region.name}
  } AS places,
  EXISTS {
    MATCH (firm)-[:SUPPLIES]->(:Company)-[:OPERATES_IN]->(:Segment)-[:PART_OF]->(:Chain)<-[:PART_OF]-(segment)
  } AS sellsToChain,
  {id: segment.id, label: 'Segment', name: segment.name} AS segment,
  works {.asOf, .validFrom, .validTo, .confidence, .evidence, .sources} AS fact
ORDER BY company.id, segment.id
