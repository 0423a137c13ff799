// Since when are these companies known to stand in the region, and on whose word?
// :many
MATCH (place:Region)-[:WITHIN*0..6]->(:Region {id: $region})
WITH collect(DISTINCT place) AS places
MATCH (firm:Company)-[seat:LOCATED_IN|SITED_IN]->(spot:Region|Park)-[:LOCATED_IN]->{0,1}(region:Region)
WHERE firm.id IN $ids AND region IN places AND (spot = region OR spot:Park)
  AND seat.asOf <= $asOf
  AND (seat.validFrom IS NULL OR seat.validFrom <= $asOf)
  AND (seat.validTo IS NULL OR seat.validTo >= $asOf OR $asOf STARTS WITH seat.validTo)
WITH DISTINCT firm, seat
ORDER BY seat.asOf
WITH firm, collect(seat) AS seats
RETURN firm.id AS firm, seats[0].asOf AS asOf, seats[0].sources AS sources
ORDER BY firm
