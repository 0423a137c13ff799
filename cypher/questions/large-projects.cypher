// Which projects in a region are planned to take at least so many hundred million yuan? Sums in other currencies are left out; one sum for several projects is listed once.
// :many
MATCH (project:Project)-[:HAS_CLAIM]->(planned:Claim {key: 'plannedInvestment'})
WHERE planned.asOf <= $asOf AND planned.currency = 'CNY' AND planned.unit IN ['亿元', '万元']
  AND planned.value / CASE planned.unit WHEN '万元' THEN 10000.0 ELSE 1.0 END >= $least
  AND EXISTS {
    (project)(()-[seat:SITED_IN|LOCATED_IN|WITHIN WHERE seat.validTo IS NULL OR seat.validTo >= $asOf]->()){1,7}(:Region {id: $region})
  }
WITH planned, project ORDER BY project.name
WITH planned, collect(DISTINCT project) AS projects
WITH planned, projects, [project IN projects | {id: project.id, label: 'Project', name: project.name}] AS named,
  COLLECT {
    UNWIND projects AS project
    MATCH (project)-[:HAS_CLAIM]->(stage:Claim {key: 'stage'})
    WHERE stage.asOf <= $asOf
    RETURN stage.value ORDER BY stage.asOf DESC LIMIT 1
  } AS stages
RETURN named AS projects,
  [{value: planned.value, valueTo: planned.valueTo, unit: planned.unit, currency: planned.currency, qualifier: planned.qualifier, status: 'planned'}] AS amount,
  head(stages) AS stage, planned.evidence AS evidence,
  planned.confidence AS confidence, planned.asOf AS asOf, planned.sources AS sources
ORDER BY planned.value / CASE planned.unit WHEN '万元' THEN 10000.0 ELSE 1.0 END DESC, head(named).name
LIMIT 501
