// Which companies and projects lie behind more sub-funds, or behind more subsidiaries of a firm, than the ledger follows, as of a date?
// :many
CALL () {
  MATCH way = (:Fund {id: $fund}) (()-[:INVESTS_IN]->(:Fund)){4,7} (:Fund)-[:INVESTS_IN|BACKS|INTRODUCED]->(thing:Company|Project)
  RETURN 'sub-funds' AS behind, way, thing
  LIMIT toInteger($limit)
  UNION
  MATCH way = (:Fund {id: $fund}) (()-[:INVESTS_IN]->(:Fund)){0,3} (:Fund)-[:INVESTS_IN|BACKS|INTRODUCED]->(:Company)
    (()<-[:SUBSIDIARY_OF]-(:Company)){3,6} (:Company)-[:BACKS]->(thing:Project)
  RETURN 'subsidiaries' AS behind, way, thing
  LIMIT toInteger($limit)
}
WITH behind, thing, way
WHERE all(tie IN relationships(way) WHERE tie.asOf <= $asOf
  AND (tie.validFrom IS NULL OR tie.validFrom <= $asOf)
  AND (tie.validTo IS NULL OR tie.validTo >= $asOf OR $asOf STARTS WITH tie.validTo))
WITH DISTINCT behind, thing
RETURN behind, {id: thing.id, label: [l IN labels(thing) WHERE l <> 'Entity'][0], name: thing.name} AS thing
ORDER BY behind, thing.id
