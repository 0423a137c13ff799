// Which relations of a chain were last confirmed before a day?
// :many
MATCH (chain:Chain {id: $chain})<-[:PART_OF]-{0,1}(aim:Chain|Segment)<-[tie:LEADS|OPERATES_IN|FILLS|FOCUSES_ON|PRIORITISES|APPLIES_TO]-(from:Entity)
WHERE tie.asOf < $before AND tie.validTo IS NULL
RETURN {id: from.id, label: [l IN labels(from) WHERE l <> 'Entity'][0], name: from.name} AS from, type(tie) AS tie, {id: aim.id, label: [l IN labels(aim) WHERE l <> 'Entity'][0], name: aim.name} AS to,
  tie.evidence AS evidence, tie.confidence AS confidence, tie.asOf AS asOf, tie.sources AS sources
ORDER BY tie.asOf, from.name, aim.name
LIMIT 501
