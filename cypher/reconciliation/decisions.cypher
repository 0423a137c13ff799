// What have people decided about who is the same as whom, and what are those called now? Undone decisions come along when asked for.
// :many
MATCH (decision:SameAs)
WHERE $undone OR decision.subject IS NOT NULL
OPTIONAL MATCH (entity:Entity {id: decision.entity})
OPTIONAL MATCH (other:Entity|Duplicate {id: decision.other})
RETURN decision {.*} AS decision, entity.name AS entity, other.name AS other
ORDER BY decision.at DESC, decision.id
