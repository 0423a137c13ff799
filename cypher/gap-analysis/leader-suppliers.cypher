// Who is known to supply the chain's leaders and their subsidiaries, and is the supplier in the region?
// :many
MATCH (place:Region)-[:WITHIN*0..6]->(:Region {id: $region})
WITH collect(DISTINCT place) AS places
MATCH (buyer:Company)-[:SUBSIDIARY_OF]->{0,3}(:Company)-[:LEADS]->(:Chain {id: $chain})
WITH places, collect(DISTINCT buyer) AS buyers
MATCH (supplier:Company)-[supplies:SUPPLIES]->(buyer:Company)
WHERE buyer IN buyers AND supplies.asOf <= $asOf
  AND (supplies.validTo IS NULL OR supplies.validTo >= $asOf OR $asOf STARTS WITH supplies.validTo)
RETURN supplier.id AS supplier, count(supplies) AS ties,
  EXISTS { MATCH (supplier)-[:LOCATED_IN]->(region:Region) WHERE region IN places }
    OR EXISTS { MATCH (supplier)-[:SITED_IN]->(:Park)-[:LOCATED_IN]->(region:Region) WHERE region IN places } AS local
