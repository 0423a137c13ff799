// What ties each fund to a chain, as of a date: a focus, or money put in or an introduction, by itself or by its sub-funds?
// One row for each fund, kind, thing reached and chain; `local`: the thing stands in the region. A focus reaches nothing.
// :many
CALL () {
  MATCH (fund:Fund)-[focuses:FOCUSES_ON]->(aim:Chain|Segment)
  RETURN fund, 'focuses' AS kind, NULL AS thing, aim, [focuses] AS ties
  UNION
  MATCH (fund:Fund) (()-[sub:INVESTS_IN]->(:Fund)){0,3} (last:Fund)-[put:INVESTS_IN|BACKS|INTRODUCED]->(first:Company|Project)
    (()-[backs:BACKS]->(:Project)){0,1} (thing:Company|Project)-[works:OPERATES_IN|FILLS]->(aim:Chain|Segment)
  RETURN fund, CASE type(put) WHEN 'INTRODUCED' THEN 'introduced' ELSE 'invests' END AS kind, thing, aim,
    sub + [put] + backs + [works] AS ties
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
