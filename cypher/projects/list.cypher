// Which projects stand in a place and fill a chain or segment, at what stage, for how much, behind whom and brought by whom? A missing filter is null.
// :many
MATCH (project:Project)
WHERE ($ids IS NULL OR project.id IN $ids)
  AND ($place IS NULL OR EXISTS { (project)-[:SITED_IN|LOCATED_IN|WITHIN]->{1,7}(:Entity {id: $place}) })
  AND ($chain IS NULL OR EXISTS {
    MATCH (project)-[fills:FILLS]->(:Entity)-[:PART_OF]->{0,1}(:Chain {id: $chain})
    WHERE fills.asOf <= $asOf AND (fills.validFrom IS NULL OR fills.validFrom <= $asOf)
      AND (fills.validTo IS NULL OR fills.validTo >= $asOf OR $asOf STARTS WITH fills.validTo)
  })
  AND ($segment IS NULL OR EXISTS {
    MATCH (project)-[fills:FILLS]->(:Segment {id: $segment})
    WHERE fills.asOf <= $asOf AND (fills.validFrom IS NULL OR fills.validFrom <= $asOf)
      AND (fills.validTo IS NULL OR fills.validTo >= $asOf OR $asOf STARTS WITH fills.validTo)
  })
RETURN {id: project.id, label: 'Project', name: project.name} AS project,
  coalesce(project.aliases, []) AS aliases, coalesce(project.origin, 'unknown') AS origin,
  project.sources AS sources,
  project.sourceRegion AS sourceRegion,
  COLLECT {
    MATCH (project)-[:HAS_CLAIM]->(claim:Claim {key: 'stage'})
    WHERE claim.asOf <= $asOf
    RETURN claim {.value, .asOf, .period, .sources} ORDER BY claim.asOf, coalesce(claim.enteredAt, '')
  } AS stages,
  COLLECT {
    MATCH (project)-[:HAS_CLAIM]->(claim:Claim)
    WHERE claim.key IN ['plannedInvestment', 'actualInvestment', 'paidInInvestment', 'plannedInvestmentPhase1',
      'totalProjectInvestment'] AND claim.asOf <= $asOf
    RETURN claim {.id, .key, .value, .valueTo, .unit, .currency, .qualifier, .asOf, .sources,
      shared: COUNT { (:Project)-[:HAS_CLAIM]->(claim) } > 1} ORDER BY claim.asOf, claim.id
  } AS investments,
  COLLECT {
    MATCH (project)<-[tie:INVESTS_IN]-(:Entity)
    WHERE tie.amount IS NOT NULL AND tie.amountStatus = 'planned' AND tie.asOf <= $asOf
      AND (tie.validTo IS NULL OR tie.validTo >= $asOf OR $asOf STARTS WITH tie.validTo)
    RETURN {value: tie.amount, valueTo: tie.amountTo, unit: tie.amountUnit, currency: tie.amountCurrency,
      qualifier: tie.amountQualifier}
  } AS stakes,
  COLLECT {
    MATCH (project)-[fills:FILLS]->(:Entity)-[:PART_OF]->{0,1}(chain:Chain)
    WHERE fills.asOf <= $asOf AND (fills.validFrom IS NULL OR fills.validFrom <= $asOf)
      AND (fills.validTo IS NULL OR fills.validTo >= $asOf OR $asOf STARTS WITH fills.validTo)
    RETURN DISTINCT {id: chain.id, label: 'Chain', name: chain.name}
  } AS chains,
  COLLECT {
    MATCH (project)-[tie:FILLS|SITED_IN|LOCATED_IN]->(other:Entity)
    WHERE tie.asOf <= $asOf AND (tie.validFrom IS NULL OR tie.validFrom <= $asOf)
      AND (tie.validTo IS NULL OR tie.validTo >= $asOf OR $asOf STARTS WITH tie.validTo)
    RETURN {type: type(tie), other: {id: other.id, label: [l IN labels(other) WHERE l <> 'Entity'][0], name: other.name},
      asOf: tie.asOf, sources: tie.sources}
    ORDER BY other.name
  } + COLLECT {
    MATCH (project)<-[tie:BACKS|INVESTS_IN|INTRODUCED]-(other:Entity)
    WHERE tie.asOf <= $asOf AND (tie.validFrom IS NULL OR tie.validFrom <= $asOf)
      AND (tie.validTo IS NULL OR tie.validTo >= $asOf OR $asOf STARTS WITH tie.validTo)
    RETURN {type: type(tie), other: {id: other.id, label: [l IN labels(other) WHERE l <> 'Entity'][0], name: other.name},
      asOf: tie.asOf, sources: tie.sources}
    ORDER BY other.name
  } AS ties
ORDER BY project.name, project.id
