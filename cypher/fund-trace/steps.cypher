// Which ties of the asked types lead on from each of these entities, as of a date, and to whom?
// :many
UNWIND $steps AS step
MATCH (entity:Entity {id: step.id})
CALL (entity, step) {
  MATCH (entity)-[tie:INVESTS_IN|BACKS|INTRODUCED|SITED_IN|LOCATED_IN|FILLS|OPERATES_IN|PART_OF|SUBSIDIARY_OF]->(next:Entity)
  WHERE type(tie) IN step.out
  RETURN tie, next
  UNION
  MATCH (entity)<-[tie:INVESTS_IN|BACKS|MANAGES|INTRODUCED|SUBSIDIARY_OF]-(next:Entity)
  WHERE type(tie) IN step.in
  RETURN tie, next
}
WITH DISTINCT tie, next
WHERE (tie.asOf IS NULL OR tie.asOf <= $asOf)
  AND (tie.validFrom IS NULL OR tie.validFrom <= $asOf)
  AND (tie.validTo IS NULL OR tie.validTo >= $asOf OR $asOf STARTS WITH tie.validTo)
RETURN {id: tie.id, type: type(tie), from: startNode(tie).id, to: endNode(tie).id, properties: properties(tie)} AS tie,
  {id: next.id, label: [l IN labels(next) WHERE l <> 'Entity'][0], name: next.name} AS next
ORDER BY tie.id
