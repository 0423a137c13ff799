// Which ties of the allowed kinds do these entities have, as of a date?
// :many
MATCH (entity:Entity)-[tie]-(other:Entity)
WHERE entity.id IN $ids AND type(tie) IN $types
  AND tie.asOf <= $asOf
  AND (tie.validFrom IS NULL OR tie.validFrom <= $asOf)
  AND (tie.validTo IS NULL OR tie.validTo >= $asOf OR $asOf STARTS WITH tie.validTo)
  AND NOT tie.id IN $mute AND NOT entity.id IN $mute AND NOT other.id IN $mute
RETURN DISTINCT tie.id AS id, type(tie) AS type, tie.confidence AS confidence, startNode(tie).id AS from, endNode(tie).id AS to
