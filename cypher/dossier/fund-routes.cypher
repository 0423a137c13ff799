// Along which stakes did a fund's money reach this entity, at most four steps long? The shortest ways come first.
// :many
MATCH (n:Entity {id: $id})
MATCH way = (fund:Fund)-[:INVESTS_IN|BACKS]->{1,4}(n)
WHERE fund <> n AND all(tie IN relationships(way) WHERE tie.asOf <= $asOf
    AND (tie.validFrom IS NULL OR tie.validFrom <= $asOf)
    AND (tie.validTo IS NULL OR tie.validTo >= $asOf OR $asOf STARTS WITH tie.validTo))
WITH nodes(way) AS stops, relationships(way) AS steps
ORDER BY size(steps), head(stops).name, [step IN steps | step.id]
LIMIT toInteger($limit)
RETURN [stop IN stops | {id: stop.id, label: [l IN labels(stop) WHERE l <> 'Entity'][0], name: stop.name}] AS nodes,
  [step IN steps | {id: step.id, type: type(step), from: startNode(step).id, to: endNode(step).id, properties: properties(step)}] AS ties
