// What ties each fund to a chain, as of a date: a focus, money put in (directly or through its sub-funds), an introduction?
// One row for each fund, kind, thing reached and chain; `local`: the thing stands in the region. A focus reaches nothing.
// :many
CALL () {
  MATCH (fund:Fund)-[focuses:FOCUSES_ON]->(aim:Chain|Segment)
  RETURN fund, 'focuses' AS kind, NULL AS thing, aim, [focuses] AS ties
  UNION
  MATCH (fund:Fund) (()-[sub:INVESTS_IN]->(:Fund)){0,3} (last:Fund)-[put:INVESTS_IN|BACKS]->(thing:Company|Project)-[works:OPERATES_IN|FILLS]->(aim:Chain|Segment)
  RETURN fund, 'invests' AS kind, thing, aim, sub + [put, works] AS ties
  UNION
  MATCH (fund:Fund) (()-[sub:INVESTS_IN]->(:Fund)){0,3} (last:Fund)-[put:INVESTS_IN]->(firm:Company)-[backs:BACKS]->(thing:Project)-[fills:FILLS]->(aim:Chain|Segment)
  RETURN fund, 'invests' AS kind, thing, aim, sub + [put, backs, fills] AS ties
  UNION
  MATCH (fund:Fund)-[brought:INTRODUCED]->(thing:Company|Project)-[works:OPERATES_IN|FILLS]->(aim:Chain|Segment)
  RETURN fund, 'introduced' AS kind, thing, aim, [brought, works] AS ties
}
WITH fund, kind, thing, aim, ties
WHERE all(tie IN ties WHERE tie.asOf <= $asOf
  AND (tie.validFrom IS NULL OR tie.validFrom <= $asOf)
  AND (tie.validTo IS NULL OR tie.validTo >= $asOf OR $asOf STARTS WITH tie.validTo))
MATCH (aim)-[:PART_OF]->{0,1}(chain:Chain)
UNWIND ties AS tie
UNWIND tie.sources AS source
WITH fund, kind, thing, chain, collect(DISTINCT source) AS sources, max(tie.asOf) AS newest
RETURN fund.id AS fund, kind, thing.id AS thing, chain.id AS chain, sources, newest,
  $region IS NOT NULL AND thing IS NOT NULL
    AND EXISTS { (thing)-[:SITED_IN|LOCATED_IN|WITHIN]->{1,7}(:Region {id: $region}) } AS local
ORDER BY fund, chain, kind, thing
