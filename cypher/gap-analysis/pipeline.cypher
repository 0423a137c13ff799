// Which projects in the region are to fill a segment of the chain, at what stage, for how much, behind whom and brought by whom?
// :many
MATCH (place:Region)-[:WITHIN*0..6]->(:Region {id: $region})
WITH collect(DISTINCT place) AS places
MATCH (:Chain {id: $chain})<-[:PART_OF]-(segment:Segment)<-[fills:FILLS]-(project:Project)
WHERE fills.asOf <= $asOf AND (fills.validFrom IS NULL OR fills.validFrom <= $asOf)
  AND (fills.validTo IS NULL OR fills.validTo >= $asOf OR $asOf STARTS WITH fills.validTo)
  AND EXISTS {
    MATCH (project)-[seat:LOCATED_IN|SITED_IN]->(spot:Region|Park)-[:LOCATED_IN]->{0,1}(region:Region)
    WHERE region IN places AND (spot = region OR spot:Park) AND seat.asOf <= $asOf
      AND (seat.validFrom IS NULL OR seat.validFrom <= $asOf)
      AND (seat.validTo IS NULL OR seat.validTo >= $asOf OR $asOf STARTS WITH seat.validTo)
  }
RETURN segment.id AS segment,
  {id: project.id, label: 'Project', name: project.name} AS project,
  fills {.asOf, .validFrom, .validTo, .confidence, .evidence, .sources} AS fact,
  COLLECT {
    MATCH (project)-[:HAS_CLAIM]->(claim:Claim {key: 'stage'})
    WHERE claim.asOf <= $asOf
    RETURN claim {.value, .asOf, .sources} ORDER BY claim.asOf
  } AS stages,
  COLLECT {
    MATCH (project)-[:HAS_CLAIM]->(claim:Claim)
    WHERE claim.key IN ['plannedInvestment', 'actualInvestment', 'paidInInvestment'] AND claim.asOf <= $asOf
    RETURN claim {.key, .value, .valueTo, .unit, .currency, .qualifier, .asOf, .shared, .sources} ORDER BY claim.asOf
  } AS investments,
  COLLECT {
    MATCH (backer:Entity)-[back:BACKS|INVESTS_IN]->(project)
    WHERE back.asOf <= $asOf
    RETURN DISTINCT {id: backer.id, label: [l IN labels(backer) WHERE l <> 'Entity'][0], name: backer.name}
  } AS backers,
  COLLECT {
    MATCH (introducer:Entity)-[introduced:INTRODUCED]->(project)
    WHERE introduced.asOf <= $asOf
    RETURN DISTINCT {id: introducer.id, label: [l IN labels(introducer) WHERE l <> 'Entity'][0], name: introducer.name}
  } AS introducedBy
ORDER BY segment, project.name
