// Where do those behind the projects sit, and in what role?
// :many
MATCH (backer:Entity)
WHERE backer.id IN $ids
MATCH (backer)-[seat:LOCATED_IN]->(place:Entity)
WHERE seat.asOf <= $asOf AND (seat.validFrom IS NULL OR seat.validFrom <= $asOf)
  AND (seat.validTo IS NULL OR seat.validTo >= $asOf OR $asOf STARTS WITH seat.validTo)
RETURN DISTINCT backer.id AS backer, seat.role AS role, place.id AS place
ORDER BY backer, place
