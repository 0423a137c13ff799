// Which planned sums cover more than one project, and what planned sum does each of these projects have of its own?
// :many
MATCH (covered:Project)-[:HAS_CLAIM]->(claim:Claim)
WHERE claim.key IN ['plannedInvestment', 'totalProjectInvestment'] AND claim.asOf <= $asOf
WITH claim, count(covered) AS projects
WHERE projects > 1
RETURN claim.id AS claim, COLLECT {
    MATCH (project:Project)-[:HAS_CLAIM]->(claim)
    RETURN {id: project.id, investments: COLLECT {
      MATCH (project)-[:HAS_CLAIM]->(own:Claim {key: 'plannedInvestment'})
      WHERE own.asOf <= $asOf AND COUNT { (:Project)-[:HAS_CLAIM]->(own) } = 1
      RETURN own {.id, .key, .value, .valueTo, .unit, .currency, .qualifier, .asOf, .sources, shared: false}
    }}
    ORDER BY project.id
  } AS members
ORDER BY claim
