// Which ties of some kinds do these entities have?
// :many
MATCH (entity:Entity)-[tie:$any($types)]-(:Entity)
WHERE entity.id IN $ids
RETURN DISTINCT tie.id AS id, type(tie) AS type, startNode(tie).id AS from, endNode(tie).id AS to,
  tie.confidence AS confidence, tie.asOf AS asOf, tie.validFrom AS validFrom, tie.validTo AS validTo
