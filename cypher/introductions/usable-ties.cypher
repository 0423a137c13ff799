// How many ties that may be used under some conditions does each of these entities have?
// :many
MATCH (entity:Entity)-[tie:$any($types)]-(other:Entity)
WHERE entity.id IN $ids
  AND NOT entity.id IN $mute AND NOT other.id IN $mute AND NOT tie.id IN $mute
  AND tie.confidence IN $confidences
  AND tie.asOf <= $asOf AND (tie.validFrom IS NULL OR tie.validFrom <= $asOf)
  AND ($ended OR tie.validTo IS NULL OR tie.validTo >= $asOf OR $asOf STARTS WITH tie.validTo)
RETURN entity.id AS id, count(DISTINCT tie) AS ties
