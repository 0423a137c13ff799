// Which relations of a chain rest on one source only: those of its segments, its companies, projects and funds to it?
// :many
MATCH (chain:Chain {id: $chain})<-[:PART_OF]-{0,1}(aim:Chain|Segment)<-[tie:LEADS|OPERATES_IN|FILLS|FOCUSES_ON|PRIORITISES|APPLIES_TO]-(from:Entity)
WHERE size(tie.sources) = 1 AND tie.asOf <= $asOf AND (tie.validFrom IS NULL OR tie.validFrom <= $asOf)
  AND (tie.validTo IS NULL OR tie.validTo >= $asOf OR $asOf STARTS WITH tie.validTo)
  AND ($confidence = 'any' OR tie.confidence = $confidence)
RETURN {id: from.id, label: [l IN labels(from) WHERE l <> 'Entity'][0], name: from.name} AS from, type(tie) AS tie, {id: aim.id, label: [l IN labels(aim) WHERE l <> 'Entity'][0], name: aim.name} AS to,
  tie.evidence AS evidence, tie.confidence AS confidence, tie.asOf AS asOf, tie.sources AS sources
ORDER BY tie.confidence, tie.asOf, from.name, aim.name
LIMIT 501
