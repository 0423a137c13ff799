// By which ways did the fund come by companies and projects, as of a date: its own money or introduction or a sub-fund's,
// and the projects those firms or their subsidiaries build? A row a way.
// :many
MATCH way = (fund:Fund {id: $fund}) (()-[:INVESTS_IN]->(:Fund)){0,3} (:Fund)-[:INVESTS_IN|BACKS|INTRODUCED]->(first:Company|Project)
  (()<-[:SUBSIDIARY_OF]-(:Company)){0,2} (()-[:BACKS]->(:Project)){0,1} (thing:Company|Project)
WHERE (thing = first OR thing:Project)
  AND all(tie IN relationships(way) WHERE tie.asOf <= $asOf
    AND (tie.validFrom IS NULL OR tie.validFrom <= $asOf)
    AND (tie.validTo IS NULL OR tie.validTo >= $asOf OR $asOf STARTS WITH tie.validTo))
WITH DISTINCT thing, nodes(way) AS via, relationships(way) AS ties
ORDER BY thing.id, size(ties), [tie IN ties | tie.id]
LIMIT toInteger($limit)
RETURN {id: thing.id, label: [l IN labels(thing) WHERE l <> 'Entity'][0], name: thing.name} AS thing,
  [node IN via | {id: node.id, label: [l IN labels(node) WHERE l <> 'Entity'][0], name: node.name}] AS via,
  [tie IN ties | {id: tie.id, type: type(tie), from: startNode(tie).id, to: endNode(tie).id, properties: properties(tie)}] AS ties
