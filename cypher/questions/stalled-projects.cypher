// Which projects of a chain were last heard of at a stage before a day, and not since?
// :many
MATCH (project:Project)-[:FILLS]->(:Segment|Chain)-[:PART_OF]->{0,1}(chain:Chain {id: $chain})
WITH DISTINCT project
MATCH (project)-[:HAS_CLAIM]->(claim:Claim {key: 'stage'})
WHERE claim.asOf <= $asOf
WITH project, claim ORDER BY claim.asOf
WITH project, last(collect(claim)) AS stage
WHERE stage.value = $stage AND stage.asOf < $since
RETURN {id: project.id, label: 'Project', name: project.name} AS project, stage.value AS stage,
  COLLECT {
    MATCH (project)-[seat:LOCATED_IN|SITED_IN]->(place:Region|Park)
    WHERE seat.validTo IS NULL OR seat.validTo >= $asOf
    WITH DISTINCT place ORDER BY place.name
    RETURN {id: place.id, label: [l IN labels(place) WHERE l <> 'Entity'][0], name: place.name}
  } AS places,
  COLLECT {
    MATCH (backer:Entity)-[:BACKS]->(project)
    WITH DISTINCT backer ORDER BY backer.name
    RETURN {id: backer.id, label: [l IN labels(backer) WHERE l <> 'Entity'][0], name: backer.name}
  } AS backers,
  COLLECT {
    MATCH (project)-[:HAS_CLAIM]->(planned:Claim {key: 'plannedInvestment'})
    WHERE planned.asOf <= $asOf
    RETURN {value: planned.value, valueTo: planned.valueTo, unit: planned.unit, currency: planned.currency, qualifier: planned.qualifier, status: 'planned'} ORDER BY planned.asOf DESC LIMIT 1
  } AS planned,
  stage.confidence AS confidence, stage.asOf AS asOf, stage.sources AS sources
ORDER BY stage.asOf, project.name
LIMIT 501
