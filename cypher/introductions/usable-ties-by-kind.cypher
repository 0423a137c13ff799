// How many ties of each kind that may be used under some conditions does each of these entities have?
// :many
MATCH (entity:Entity)-[tie:$any($types)]-(:Entity)
WHERE entity.id IN $ids
  AND tie.confidence IN $confidences
  AND tie.asOf <= $asOf AND (tie.validFrom IS NULL OR tie.validFrom <= $asOf)
  AND ($ended OR tie.validTo IS NULL OR tie.validTo >= $asOf OR $asOf STARTS WITH tie.validTo)
RETURN entity.id AS id, type(tie) AS type, count(DISTINCT tie) AS ties
ORDER BY id, type
