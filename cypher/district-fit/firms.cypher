// Which companies of each district of a region work in which segments or chains, in which group, and how do we know?
// :many
MATCH (district:Region)-[:WITHIN]->(:Region {id: $region})
MATCH (district)<-[:WITHIN]-{0,6}(place:Region)
CALL (place) {
  MATCH (place)<-[seat:LOCATED_IN]-(firm:Company)
  RETURN firm, seat
  UNION
  MATCH (place)<-[:LOCATED_IN]-(:Park)<-[seat:SITED_IN]-(firm:Company)
  RETURN firm, seat
}
WITH district, firm, seat
WHERE seat.asOf <= $asOf
  AND (seat.validFrom IS NULL OR seat.validFrom <= $asOf)
  AND (seat.validTo IS NULL OR seat.validTo >= $asOf OR $asOf STARTS WITH seat.validTo)
  AND coalesce(firm.status, 'active') <> 'dissolved'
WITH DISTINCT district, firm
MATCH (firm)-[works:OPERATES_IN]->(aim:Chain|Segment)-[:PART_OF]->{0,1}(chain:Chain)
WHERE works.asOf <= $asOf
  AND (works.validFrom IS NULL OR works.validFrom <= $asOf)
  AND (works.validTo IS NULL OR works.validTo >= $asOf OR $asOf STARTS WITH works.validTo)
RETURN district.id AS district, chain.id AS chain,
  CASE WHEN aim:Segment THEN aim.id ELSE null END AS segment,
  {id: firm.id, label: 'Company', name: firm.name} AS company,
  coalesce(head(COLLECT {
    MATCH (firm)-[:SUBSIDIARY_OF]->{1,5}(top:Company)
    WHERE NOT EXISTS { (top)-[:SUBSIDIARY_OF]->(:Company) }
    RETURN top.id ORDER BY top.id LIMIT 1
  }), firm.id) AS group,
  EXISTS { (firm)-[:SUBSIDIARY_OF]->{0,5}(:Company)-[:LEADS]->(chain) } AS leader,
  works {.asOf, .validFrom, .validTo, .confidence, .evidence, .sources} AS fact
ORDER BY district, chain, segment, company.name
