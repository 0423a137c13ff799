// Which companies stand in the region, and who says so?
// :many
MATCH (place:Region)-[:WITHIN*0..6]->(:Region {id: $region})
WITH collect(DISTINCT place) AS places
MATCH (firm:Company)-[seat:LOCATED_IN|SITED_IN]->(:Region|Park)-[:LOCATED_IN]->{0,1}(region:Region)
WHERE region IN places
RETURN DISTINCT firm.id AS firm, seat {.asOf, .validFrom, .validTo, .confidence, .evidence, .sources} AS fact
ORDER BY firm, fact.asOf
