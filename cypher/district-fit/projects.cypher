// Which projects stand in the region, in which of its districts and parks, which chains do they fill, and at what stage?
// :many
MATCH (:Region {id: $region})<-[:WITHIN]-{0,7}(place:Region)
CALL (place) {
  MATCH (place)<-[seat:LOCATED_IN]-(project:Project)
  RETURN project, seat
  UNION
  MATCH (place)<-[:LOCATED_IN]-(:Park)<-[seat:SITED_IN]-(project:Project)
  RETURN project, seat
}
WITH place, project, seat
WHERE seat.asOf <= $asOf
  AND (seat.validFrom IS NULL OR seat.validFrom <= $asOf)
  AND (seat.validTo IS NULL OR seat.validTo >= $asOf OR $asOf STARTS WITH seat.validTo)
WITH project, collect(DISTINCT place) AS places, collect(seat) AS seats
RETURN {id: project.id, label: 'Project', name: project.name} AS project,
  COLLECT {
    MATCH (district:Region)-[:WITHIN]->(:Region {id: $region})
    WHERE any(place IN places WHERE EXISTS { (place)-[:WITHIN]->{0,6}(district) })
    RETURN district.id ORDER BY district.id
  } AS districts,
  COLLECT {
    MATCH (project)-[sited:SITED_IN]->(park:Park)
    WHERE sited.asOf <= $asOf
    RETURN DISTINCT park.id ORDER BY park.id
  } AS parks,
  COLLECT {
    MATCH (project)-[fills:FILLS]->(aim:Chain|Segment)-[:PART_OF]->{0,1}(chain:Chain)
    WHERE fills.asOf <= $asOf
      AND (fills.validFrom IS NULL OR fills.validFrom <= $asOf)
      AND (fills.validTo IS NULL OR fills.validTo >= $asOf OR $asOf STARTS WITH fills.validTo)
    RETURN {chain: {id: chain.id, label: 'Chain', name: chain.name},
      segment: CASE WHEN aim:Segment THEN aim.id ELSE null END,
      fact: fills {.asOf, .validFrom, .validTo, .confidence, .evidence, .sources}}
    ORDER BY chain.id, aim.id
  } AS fills,
  COLLECT {
    MATCH (project)-[:HAS_CLAIM]->(claim:Claim {key: 'stage'})
    WHERE claim.asOf <= $asOf
    RETURN claim {.value, .asOf, .sources} ORDER BY claim.asOf
  } AS stages,
  reduce(all = [], seat IN seats | all + seat.sources) AS sources
ORDER BY project.name, project.id
