// What do the sources and the people who entered something say of one project: its stages, money, origin, places and what it fills?
// :one
MATCH (project:Project {id: $id})
RETURN {id: project.id, label: 'Project', name: project.name} AS project,
  project.origin AS origin, project.sourceRegion AS sourceRegion, coalesce(project.sources, []) AS sources,
  COLLECT {
    MATCH (project)-[:HAS_CLAIM]->(claim:Claim)
    WHERE claim.key IN ['stage', 'plannedInvestment', 'totalProjectInvestment', 'plannedInvestmentPhase1',
      'actualInvestment', 'paidInInvestment'] AND claim.asOf <= $asOf
    RETURN claim {.key, .value, .valueTo, .unit, .currency, .qualifier, .period, .asOf, .confidence, .evidence, .sources,
      .entry, shared: COUNT { (:Project)-[:HAS_CLAIM]->(claim) } > 1}
    ORDER BY claim.asOf, coalesce(claim.enteredAt, ''), claim.id
  } AS claims,
  COLLECT {
    MATCH (project)-[tie:FILLS|LOCATED_IN]->(other:Entity)
    WHERE tie.asOf <= $asOf AND (tie.validTo IS NULL OR tie.validTo >= $asOf OR $asOf STARTS WITH tie.validTo)
    RETURN {type: type(tie), other: {id: other.id, label: [l IN labels(other) WHERE l <> 'Entity'][0], name: other.name},
      level: other.level, role: tie.role, asOf: tie.asOf, confidence: tie.confidence, evidence: tie.evidence,
      sources: tie.sources, entry: tie.entry}
    ORDER BY tie.asOf DESC, other.name
  } AS ties,
  COLLECT {
    MATCH (project)<-[tie:OVERSEES]-(department:Institution)
    WHERE tie.asOf <= $asOf
    RETURN {name: department.name, asOf: tie.asOf, confidence: tie.confidence, evidence: tie.evidence, sources: tie.sources}
    ORDER BY tie.asOf DESC
  } AS departments,
  COLLECT {
    MATCH (project)-[tie]-(:Entity)
    WHERE tie.asOf IS NOT NULL AND tie.asOf <= $asOf
    RETURN DISTINCT tie.asOf AS asOf
  } AS dates
