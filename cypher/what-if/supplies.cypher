// Which ties supply the chain's leaders and their subsidiaries, one by one, and does the supplier stand in the region?
// :many
MATCH (place:Region)-[:WITHIN*0..6]->(:Region {id: $region})
WITH collect(DISTINCT place) AS places
MATCH (buyer:Company)-[:SUBSIDIARY_OF]->{0,3}(:Company)-[:LEADS]->(:Chain {id: $chain})
WITH places, collect(DISTINCT buyer) AS buyers
MATCH (supplier:Company)-[supplies:SUPPLIES]->(buyer:Company)
WHERE buyer IN buyers AND supplies.asOf <= $asOf
  AND (supplies.validTo IS NULL OR supplies.validTo >= $asOf OR $asOf STARTS WITH supplies.validTo)
RETURN supplies.id AS id,
  {id: supplier.id, label: 'Company', name: supplier.name} AS from,
  {id: buyer.id, label: 'Company', name: buyer.name} AS to,
  EXISTS { MATCH (supplier)-[:LOCATED_IN]->(region:Region) WHERE region IN places }
    OR EXISTS { MATCH (supplier)-[:SITED_IN]->(:Park)-[:LOCATED_IN]->(region:Region) WHERE region IN places } AS local
ORDER BY from.name, to.name, id
