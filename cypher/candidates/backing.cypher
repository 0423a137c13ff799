// Who in the region owns a part of these firms?
// :many
MATCH (place:Region)-[:WITHIN*0..6]->(:Region {id: $outside})
WITH collect(DISTINCT place) AS places
MATCH (firm:Entity&Company)
WHERE firm.id IN $firms
CALL (firm) {
  MATCH (owner:Entity)-[link:INVESTS_IN]->(firm)
  RETURN owner, link
  UNION
  MATCH (firm)-[link:SUBSIDIARY_OF]->(owner:Company)
  RETURN owner, link
}
WITH places, firm, owner, link
WHERE link.asOf <= $asOf
  AND (link.validFrom IS NULL OR link.validFrom <= $asOf)
  AND (link.validTo IS NULL OR link.validTo >= $asOf OR $asOf STARTS WITH link.validTo)
MATCH (owner)-[seat:LOCATED_IN|SITED_IN]->(spot:Region|Park)-[:LOCATED_IN]->{0,1}(region:Region)
WHERE region IN places
  AND seat.asOf <= $asOf
  AND (seat.validFrom IS NULL OR seat.validFrom <= $asOf)
  AND (seat.validTo IS NULL OR seat.validTo >= $asOf OR $asOf STARTS WITH seat.validTo)
RETURN DISTINCT firm.id AS firm,
  {id: owner.id, label: [l IN labels(owner) WHERE l <> 'Entity'][0], name: owner.name} AS about,
  type(link) = 'SUBSIDIARY_OF' AS parent,
  {id: spot.id, label: [l IN labels(spot) WHERE l <> 'Entity'][0], name: spot.name} AS place,
  [fact IN [link, seat] | fact {.asOf, .validFrom, .validTo, .confidence, .evidence, .sources}] AS facts
ORDER BY firm, about.id, place.id
