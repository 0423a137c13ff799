// Which companies with a known place work in which segments of any chain, in which cities (else provinces, else countries), and which of them stand in the region?
// :many
MATCH (inside:Region)-[:WITHIN*0..6]->(:Region {id: $region})
WITH collect(DISTINCT inside) AS places
MATCH (firm:Company)-[works:OPERATES_IN]->(segment:Segment)
WHERE works.asOf <= $asOf AND (works.validFrom IS NULL OR works.validFrom <= $asOf)
  AND (works.validTo IS NULL OR works.validTo >= $asOf OR $asOf STARTS WITH works.validTo)
  AND coalesce(firm.status, 'active') <> 'dissolved'
WITH places, firm, collect(DISTINCT segment.id) AS segments, max(works.asOf) AS newest
WITH places, firm, segments, newest,
  COLLECT {
    MATCH (firm)-[stands:LOCATED_IN|SITED_IN]->(spot:Region|Park)-[:LOCATED_IN]->{0,1}(seat:Region)
    WHERE (spot = seat OR spot:Park) AND stands.asOf <= $asOf
      AND (stands.validFrom IS NULL OR stands.validFrom <= $asOf)
      AND (stands.validTo IS NULL OR stands.validTo >= $asOf OR $asOf STARTS WITH stands.validTo)
    RETURN DISTINCT seat
  } AS seats
WHERE size(seats) > 0
RETURN firm.id AS firm, segments, newest,
  any(seat IN seats WHERE seat IN places) AS local,
  COLLECT {
    UNWIND seats AS seat
    WITH DISTINCT seat
    RETURN DISTINCT head(COLLECT {
      MATCH way = (seat)-[:WITHIN*0..6]->(place:Region)
      WHERE place.level IN ['city', 'province', 'country']
      RETURN place.id ORDER BY length(way) LIMIT 1
    })
  } AS cities
ORDER BY firm
