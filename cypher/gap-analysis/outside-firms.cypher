// How many companies with nobody of their group working in the segment in the region work in each segment of the chain elsewhere?
// :many
MATCH (place:Region)-[:WITHIN*0..6]->(:Region {id: $region})
WITH collect(DISTINCT place) AS places
MATCH (:Chain {id: $chain})<-[:PART_OF]-(segment:Segment)<-[works:OPERATES_IN]-(firm:Company)
WHERE works.asOf <= $asOf
  AND (works.validTo IS NULL OR works.validTo >= $asOf OR $asOf STARTS WITH works.validTo)
  AND coalesce(firm.status, 'active') <> 'dissolved'
  AND NOT EXISTS {
    MATCH (member:Company)-[:SUBSIDIARY_OF]->{0,3}(firm)
    WHERE (EXISTS { (member)-[:OPERATES_IN]->(segment) } OR member = firm)
      AND (EXISTS { MATCH (member)-[:LOCATED_IN]->(region:Region) WHERE region IN places }
        OR EXISTS { MATCH (member)-[:SITED_IN]->(:Park)-[:LOCATED_IN]->(region:Region) WHERE region IN places })
  }
RETURN segment.id AS segment, count(DISTINCT firm) AS firms
